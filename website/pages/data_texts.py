"""The words of the pages about the data itself: coverage, sources, changes, open data."""

from calculators.basics import Text

DATA_TEXTS: dict[str, Text] = {
    # The standing of what is known, as the coverage tables use it
    "state_official": Text("官方原文", "official"),
    "state_quoted": Text("转载", "quoted"),
    "state_reported": Text("网页说法", "reported"),
    "state_ended": Text("已到期", "ended"),
    "state_disputed": Text("说法不一", "disputed"),
    "state_unverified": Text("未核实", "unverified"),
    "state_unknown": Text("没有查到", "not known"),
    "explained_official": Text(
        "今天有效，我们读到了官方文件或者官方网页的原文。",
        "In force today; we have read it in an official document or on an official page.",
    ),
    "explained_quoted": Text(
        "今天有效，写明了是哪个文件，由别人转载或者引用，我们没有见到原文。",
        "In force today; others quote a document and name it, and we have not seen the original.",
    ),
    "explained_reported": Text(
        "今天有效，来自新闻或者网页，没有写明文件。",
        "In force today; from news or web pages that name no document.",
    ),
    "explained_ended": Text(
        "以前的标准查到了，今天执行的没有查到，不用于今天的计算。",
        "An earlier figure is known, today's is not; it is not used for today.",
    ),
    "explained_disputed": Text(
        "来源互相矛盾，尚无定论，不用于计算。", "Sources contradict each other; not settled, never used."
    ),
    "explained_unverified": Text(
        "没有可靠来源，只列出来供核对，不用于计算。",
        "Without a reliable source: listed so that it can be checked, never used.",
    ),
    "explained_unknown": Text("还没有找到任何来源。", "No source has been found yet."),
    # Coverage
    "coverage_title": Text("查到了哪些，还缺哪些", "What is known, and what is missing"),
    "coverage_description": Text(
        "每座城市、每类规定查到了没有、核实到什么程度、是哪一年的。",
        "For every city and topic: whether it is known, how far it is verified, and of which year.",
    ),
    "coverage_lead": Text(
        "共收录 {cities} 座城市。按 {on}的规定，其中 {known} 座查到了职工医保缴费基数下限。",
        "{cities} cities are listed. For {known} of them the floor of the employees' contribution base in force on {on} is known.",
    ),
    "coverage_missing": Text(
        "另外 {missing} 座没有查到现行标准，相应的计算器会如实回答“没有查到”，不会拿别的城市或者往年的数字代替。",
        "For the other {missing} today's figure is not known: the calculators say so and never take another city's or an older year's instead.",
    ),
    "add_a_city": Text("怎样补上一座城市", "How to add a city"),
    "coverage_answers": Text("常见问题多少座城市算得出", "How many cities answer typical questions"),
    "coverage_answers_lead": Text(
        "每座城市各问一遍，按 {on}的规定。“可估算”是只有往期标准或者未核实的数字，要您同意才用，不当作算得出。",
        "Each question is put to every city as of {on}. Where only figures that have ended or that nobody confirmed are there, an estimate is given by your consent alone; it does not count as an answer.",
    ),
    "coverage_answers_values": Text("全部 {count} 个数值的核实程度：", "The standing of all {count} values:"),
    "question": Text("问题", "Question"),
    "outcome_known": Text("算得出", "answers"),
    "outcome_partial": Text("只知道一部分", "known in part"),
    "outcome_estimable": Text("可估算", "can be estimated"),
    "outcome_needs": Text("要补充信息", "asks for more"),
    "outcome_unknown": Text("没有查到", "not known"),
    "coverage_provinces": Text("各省", "By province"),
    "coverage_provinces_lead": Text(
        "下面是各省城市的职工医保缴费基数查到了多少。点省名看每座城市、每类规定。",
        "How many cities' employees' contribution base is known. The name of a province leads to every city and topic.",
    ),
    "coverage_figures": Text("主要数字各查到多少座城市", "Key figures, by number of cities"),
    "coverage_topics": Text("各类规定各查到多少座城市", "Topics, by number of cities"),
    "coverage_of": Text("{place}：查到了哪些", "{place}: what is known"),
    "coverage_of_description": Text(
        "{place}各市的医保规定查到了没有、核实到什么程度、是哪一年的。",
        "{place}: which rules of each city are known, how far they are verified, and of which year.",
    ),
    "coverage_of_lead": Text(
        "每座城市每类规定写着今天的情况和最新一项开始执行的年份。缴费基数看职工医保的上下限，职工医保缴费看费率。",
        "Each city and topic shows what is known today and the year in which the newest figure began. The base is judged by floor and ceiling, the premiums by the rates.",
    ),
    "coverage_to_place": Text("看{place}的规定", "Rules of {place}"),
    "coverage_table": Text("各地各类规定", "Places and topics"),
    "cities_count": Text("{count} 座城市", "cities: {count}"),
    "figure": Text("项目", "Figure"),
    "place": Text("地区", "Place"),
    "own_rules_province": Text("全省统一", "province-wide"),
    "own_rules_nation": Text("全国统一", "nationwide"),
    "level_province": Text("省", "province"),
    "level_municipality": Text("市", "city"),
    "level_nation": Text("全国", "nation"),
    "about_data": Text("这些数据从哪里来", "About these data"),
    "about_data_lead": Text(
        "每个数字都有日期、出处和核实程度，可以查，可以下载，可以改正。",
        "Every figure has its date, its source and its standing. All of it can be looked up, downloaded and corrected.",
    ),
    # Sources
    "sources_title": Text("全部出处", "All sources"),
    "sources_description": Text(
        "本站数据的每一个出处：标题、发布机关、文号、日期、网址、核对日期，哪些地方用到它。",
        "Every source of the data: title, issuer, document number, date, address, day of checking, and which places rest on it.",
    ),
    "sources_lead": Text(
        "共 {all} 个出处，其中官方原文 {official} 个，转载文件而未见原文的 {quoted} 个，网页说法 {reported} 个，未核实 {unverified} 个。未核实的只列出来，不用于计算。",
        "{all} sources: {official} official, {quoted} quoted by others with the original not seen, {reported} reported on the web, {unverified} unverified. What is unverified is listed and never used.",
    ),
    "sources_unlinked": Text(
        "本站只链接政府网站、高校、官方媒体、出版方和公开仓库，因为别的网址随时会被转卖、仿冒、换成别的内容。{count} 个出处的网址在别处，只写标题、发布者和日期，注明“网址不附链接”。",
        "This site links to public bodies, universities, official media, publishers and public repositories only, for other addresses are sold, copied and filled with something else. {count} sources, whose addresses lie elsewhere, are named by title, issuer and date, with “address not linked”.",
    ),
    "sources_measured": Text(
        "一个汇集各地医保数据的公开仓库（good9527/china-medical-insurance）和未具名的城市数据表，只列为未核实。我们拿它的 307 个数字与别的出处核对：不是照抄邻市的文件里 77% 正确，普通城市只有 38%；试查的两个文号都是错的，所以它的文号和引文一概不显示。",
        "A public repository with figures of many cities (good9527/china-medical-insurance) and an unnamed table of cities count as unverified only. Of 307 of its figures that we compared with other sources, 77% were right where its files are not copies of a neighbour’s and 38% in ordinary cities; the document numbers were wrong in both cases tried, so none of its numbers or quotations is shown.",
    ),
    "sources_fresh": Text("所有出处都在一年之内核对过。", "All of them were checked within the last year."),
    "sources_old": Text(
        "其中 {count} 个上次核对已超过一年。", "{count} of them were last checked more than a year ago."
    ),
    "sources_groups": Text("全国和各省", "The nation and the provinces"),
    "sources_shared": Text("几个地方共用的出处", "Sources of several places"),
    "sources_of": Text("{place}的出处", "Sources of {place}"),
    "sources_of_description": Text(
        "{place}医保数据的全部出处，以及每个出处支持哪些数字。",
        "All sources of the figures of {place}, and which figures rest on each.",
    ),
    "sources_of_lead": Text(
        "下面 {count} 个出处，每个都写明发布机关、核实程度、核对日期，以及哪些数字依据它。",
        "{count} sources, each with its issuer, its standing, the day on which it was checked, and the figures that rest on it.",
    ),
    "issuer": Text("发布", "Issuer"),
    "doc_no": Text("文号", "Document number"),
    "dated": Text("日期", "Date"),
    "used_for": Text("用于", "Used for"),
    "address": Text("网址", "Address"),
    "all_sources": Text("出处详情", "About this source"),
    # Changes
    "changes_title": Text("最近有什么变化", "What changed"),
    "changes_description": Text(
        "各地医保标准从哪天起变、由多少变成多少，即将到期的有哪些。",
        "From which day the figures of a place changed, from what to what, and what ends soon.",
    ),
    "changes_lead": Text(
        "一项标准从哪天起执行，就列在哪一天。箭头左边是前一天为止的数字。",
        "Each figure stands under the day on which it took effect. Left of the arrow is the one that held until the day before.",
    ),
    "changes_feed": Text("用阅读器订阅（Atom）", "Follow with a feed reader (Atom)"),
    "changes_feed_title": Text("医保明白账：各地标准的变化", "Mingbai: changes of medical insurance by place"),
    "changes_coming": Text("已经公布、尚未执行", "Published, not yet in force"),
    "changes_ending": Text("九十天内到期，新标准还没有查到", "Ending within 90 days, no successor known yet"),
    "changes_ending_lead": Text(
        "到期之后、查到新标准之前，计算器对新的日期回答“没有查到”。",
        "After its last day, and until a new figure is found, the calculators answer “not known” for later days.",
    ),
    "changes_ends_on": Text("{day}到期", "Ends on {day}"),
    "changes_places": Text("涉及 {count} 个地区", "Places: {count}"),
    "changes_none": Text("目前没有。", "None at present."),
    "changes_earlier": Text("更早的变化", "Earlier changes"),
    "changes_earlier_description": Text(
        "查得到起始日期的历年标准，按执行日期排列。",
        "The figures of earlier years whose first day is known, by that day.",
    ),
    "changes_figures": Text("{count} 项数字", "{count} figures"),
    "changes_entry": Text("{day} {place}：{what}", "{day} {place}: {what}"),
    "changes_entry_more": Text("{day} {place}：{what}等，另有 {more} 项", "{day} {place}: {what} and {more} more"),
    "year": Text("{year} 年", "{year}"),
    "site_name": Text("医保明白账", "Mingbai"),
    # Open data
    "data_title": Text("开放数据", "Open data"),
    "data_description": Text(
        "全部政策数值、出处和说明，可以整套下载：JSON、CSV 和数据包，采用 CC BY 4.0。",
        "All policy values with their sources and notes for download: JSON, CSV and a data package, under CC BY 4.0.",
    ),
    "data_lead": Text(
        "网站上的每个数字都可以整套下载：{places} 个地区，{values} 项数值，数据日期 {date}，版本 {version}。",
        "Every figure of this site can be downloaded: {places} places, {values} values, data as of {date}, version {version}.",
    ),
    "data_files": Text("文件", "Files"),
    "data_file": Text("文件", "File"),
    "data_size": Text("大小", "Size"),
    "data_content": Text("内容", "Content"),
    "data_kilobytes": Text("{count} kB", "{count} kB"),
    "data_exact": Text("怎样读这些数字", "How to read the figures"),
    "data_exact_numbers": Text(
        "金额和比例是写成文字的十进制数，原样保留，请按十进制读取，不要读成浮点数。分数写作 2/3，不设限额写作 none。",
        "Amounts and rates are decimals written as text, exactly as published: read them as decimals, not as floating-point numbers. A fraction is written 2/3, no limit at all is none.",
    ),
    "data_exact_standing": Text(
        "未核实（unverified）和说法不一（disputed）的只供核对，请勿用于计算；数值的核实程度以 standing 一列为准。",
        "What is unverified or disputed is there to be checked, not to be used; the column standing decides.",
    ),
    "data_exact_days": Text(
        "每一项都有第一天和最后一天。日期在这之外的，是没有查到，不是照旧。until replaced 表示到新规定出台为止。",
        "Each value has a first and a last day. Outside of them it is not known, which does not mean unchanged. until replaced means until a new rule.",
    ),
    "data_exact_levels": Text(
        "市沿用省的、省沿用全国的规定，按名称逐项沿用：本地对一项有说法的，就不再看上一级；只有未核实的说法不算。",
        "A city takes over from its province and a province from the nation, name by name: where a place has anything but unverified figures for a name, the level above is not asked.",
    ),
    "data_exact_tables": Text(
        "CSV 表供程序读取：UTF-8 编码，没有字节顺序标记，单元格原样写出，不为电子表格加引号或者前缀。没有任何单元格以等号、加号、减号或者 @ 开头，每次发布都有检查。用电子表格打开时，请选择按文本、UTF-8 导入。",
        "The CSV tables are for programs: UTF-8 without a byte order mark, cells exactly as they are, with no prefix for spreadsheets. No cell begins with an equals sign, a plus, a minus or an @; every release is checked for it. In a spreadsheet, import the columns as text in UTF-8.",
    ),
    "data_licence": Text("使用许可和引用", "Licence and citation"),
    "data_licence_text": Text(
        "数据采用知识共享署名 4.0，可以自由使用、修改和再发布，请注明来源和数据日期：",
        "The data are under Creative Commons Attribution 4.0: use, change and publish them freely, and name the source and the date of the data:",
    ),
    "data_as_of": Text("{date}的数据", "data as of {date}"),
    "data_tables": Text("各表的列", "Columns of the tables"),
    "data_key": Text("主键：", "Key: "),
    "data_programs": Text("固定网址和编辑器", "Stable addresses and editors"),
    "data_address": Text(
        "每项数值在网站上有固定的位置，可以直接引用。名称里的点和下划线换成连字符：",
        "Each value has a stable address on this site. Dots and underscores of its name become hyphens:",
    ),
    "data_command": Text(
        "同样的数据也在程序包里，命令行直接计算，输出 JSON：",
        "The same data are in the package, which answers on the command line in JSON:",
    ),
    "data_editor": Text(
        "编辑政策数据文件时，编辑器可以边写边补全、边检查：支持 TOML 的 JSON Schema 的编辑器（例如装有 Even Better TOML 的 VS Code），在文件第一行写：",
        "While a policy file is typed, an editor can complete and check it. With an editor that knows JSON Schemas for TOML, such as VS Code with Even Better TOML, write as the first line of the file:",
    ),
    "data_more": Text("逐项说明见", "More:"),
}
