"""The page that explains the open data: its files, its columns, how to cite and how to read them."""

from calculators import policy
from calculators.text import Lang, Text
from website.opendata.files import FOLDER, data_files
from website.opendata.package import LICENCE, version
from website.opendata.tables import TABLES
from website.pages.fill_template import fill
from website.pages.page import GeneratedPage, Section
from website.pages.sources import newest_check
from website.pages.texts import say

_FILES = {
    "mingbai.json": Text(
        "全部数据，一个文件：词汇表，每个地区的数值、出处和说明",
        "The whole set: vocabulary, and every place's values, sources and notes",
    ),
    "mingbai.schema.json": Text("上面这个文件的 JSON Schema", "JSON Schema of the file above"),
    **{f"{table.name}.csv": table.text for table in TABLES},
    "datapackage.json": Text(
        "Frictionless 数据包说明：各表的字段、主键、外键和校验值",
        "Frictionless data package: fields, keys, relations and checksums of the tables",
    ),
    "policy.schema.json": Text(
        "政策数据文件（TOML）的 JSON Schema，供编辑器使用", "JSON Schema of policy files (TOML), for editors"
    ),
}


def data_page(lang: Lang, site: str) -> GeneratedPage:
    """The page /data/. `site` is the address of the site, with a slash at its end."""

    def link(address: str) -> str:
        return "../" + address

    # The files are the same in both languages and stand once, below the site's root.
    folder = "" if lang == "zh" else f"../../{FOLDER}/"
    files = [(name, folder + name, text, len(data_files(site)[name])) for name, text in _FILES.items()]
    values = sum(len(policy.document(entry.id).values) for entry in policy.places())

    def section(id: str, template: str, **parts: object) -> Section:
        return Section(id, say(f"data_{id}", lang), fill(template, lang, link, **parts), quiet=True)

    lead = fill(
        "data_lead.html.j2",
        lang,
        link,
        places=len(policy.places()),
        values=values,
        date=newest_check(),
        version=version(),
    )
    return GeneratedPage(
        address=f"{FOLDER}/index",
        title=say("data_title", lang),
        description=say("data_description", lang),
        lead=lead,
        sections=(
            section("files", "data_files.html.j2", files=files),
            section("exact", "data_exact.html.j2"),
            section("licence", "data_licence.html.j2", licence=LICENCE, site=site, date=newest_check()),
            section("tables", "data_tables.html.j2", tables=TABLES),
            section("programs", "data_programs.html.j2", site=site),
        ),
    )
