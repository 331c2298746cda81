"""The words of the site's frame and of its generated pages. Labels of values, topics and calculators are in `calculators`."""

from calculators.basics import Lang, Text
from website.pages.data_texts import DATA_TEXTS

TEXTS: dict[str, Text] = {
    **DATA_TEXTS,
    # On every page
    "not_official": Text(
        "民间公益网站，不是官方服务；以参保地医保部门的答复为准。",
        "A public-interest project, not an official service. Your local healthcare security bureau has the last word.",
    ),
    "not_official_long": Text(
        "本站不是政府网站，也不代表任何医保部门。您填写的内容只在您自己的浏览器里计算，不会发给任何人。",
        "This is not a government website and speaks for no authority. What you enter stays in your own browser.",
    ),
    "hotline": Text("医保服务热线 12393", "Medical insurance hotline 12393"),
    "licence": Text("文字和数据采用 CC BY 4.0，程序采用 MIT 许可。", "Words and data: CC BY 4.0. Code: MIT licence."),
    "sections": Text("主要栏目", "Sections"),
    "path": Text("当前位置", "You are here"),
    "search": Text("搜索", "Search"),
    "permalink": Text("本节的链接", "Link to this section"),
    "on_this_page": Text("本页内容", "On this page"),
    "lost_title": Text("找不到这一页", "Page not found"),
    "lost_text": Text(
        "网址可能有误，页面也可能已经改名。请从下面的栏目开始找，或者用页面上方的搜索。",
        "The address may be wrong, or the page may have a new name. Start from one of these sections, or use the search at the top.",
    ),
    "home": Text("首页", "Home"),
    "calculators": Text("计算器", "Calculators"),
    "places": Text("地区", "Places"),
    "guides": Text("办事指南", "Guides"),
    # Finding
    "find_title": Text("您想办什么事？", "What do you want to do?"),
    "find_description": Text(
        "最多选三次，就到要找的指南或者计算器。", "Three choices at most lead to the guide or calculator you need."
    ),
    "find_lead": Text(
        "选一项最接近的。每一步都可以退回来重选，什么都不用填。",
        "Choose what comes closest. You can go back at every step, and there is nothing to fill in.",
    ),
    "find_by_event": Text("按遇到的事找", "Find by life event"),
    "find_by_place": Text("按地方找", "Find by place"),
    "find_none": Text("都不是", "None of these"),
    "find_none_text": Text(
        "用页面上方的搜索，拼音、错别字也认；或者看全部指南、全部计算器。还是没有，医保问题打 12393，缴费问题打 12366。",
        "Use the search at the top, which forgives misspelling; or see all guides and all calculators. If it is not there, ring 12393 about "
        "insurance or 12366 about payment.",
    ),
    "events_title": Text("按遇到的事找", "Find by life event"),
    "events_description": Text(
        "生孩子、上学、找到工作、失业、自己干、换城市、生病、退休、外国人在中国：医保要办什么。",
        "A birth, school, a new job, no job, working for oneself, a move, illness, retirement, foreigners in China: what to do about insurance.",
    ),
    "events_lead": Text("遇到下面哪件事？", "Which of these has happened?"),
    "by_place_title": Text("按地方找指南", "Find guides by place"),
    "by_place_description": Text(
        "哪些省、市有自己的办事指南，其他地方看全国通用的。",
        "Which provinces and cities have guides of their own, and what holds everywhere else.",
    ),
    "by_place_lead": Text(
        "按您参保的地方选。没有列出的地方，用全国通用的指南；当地的标准看“地区”。",
        "Choose the place where you are insured. Elsewhere use the guides for the whole nation; figures are under Places.",
    ),
    "national_guides": Text("全国通用", "The whole nation"),
    "figures_of": Text("当地标准", "Figures"),
    # The end of a guide
    "reviewed": Text("审校日期：{day}。", "Reviewed on {day}."),
    "was_right": Text("这一页有错？告诉我们", "Something wrong here? Tell us"),
    # The reader's own place
    "here_title": Text("您那里的标准", "The figures of your place"),
    "here_plain": Text(
        "各地标准不同。在“地区”里找到您的参保地，看：", "Figures differ by place. Find yours under Places and look at:"
    ),
    "here_label": Text("您的参保地", "Your place of insurance"),
    "here_choose": Text("请选择", "Choose"),
    "here_help": Text("只记在这台设备上。", "Remembered on this device only."),
    "here_forget": Text("忘掉它", "Forget it"),
    # The search
    "search_read": Text("按“…”查找。", "Searched for “…”."),
    "search_help": Text("没有找到？", "Not found?"),
    # Pictures
    "in_words": Text("用文字说", "In words"),
    # Terms explained in place
    "terms_here": Text("本页的词语", "Words on this page"),
    "glossary": Text("词汇表", "Glossary"),
    "close": Text("关闭", "Close"),
    # Pages of places
    "places_title": Text("各地的规定", "Rules by place"),
    "places_lead": Text(
        "医保的缴费和待遇由各统筹区决定。请按您参保的地方查找，不一定是户籍所在地。",
        "Premiums and benefits are set by each pooling area. Look for the place where you are insured, which need not be your home town.",
    ),
    "places_description": Text(
        "按参保地查医保的缴费标准和待遇，每个数字都有日期和出处。",
        "Premiums and benefits by place of insurance, each figure with its date and source.",
    ),
    "place_description": Text(
        "{place}医保的缴费基数、费率、支付比例和限额，每个数字都有日期和出处。",
        "{place}: contribution bases, rates, reimbursement and limits of medical insurance, each figure with its date and source.",
    ),
    "place_lead": Text(
        "本页按 {on}有效的规定列出{place}的医保标准。每个数字都写明从哪天起执行、谁公布的、我们核实到什么程度；没有查到的，就写没有查到。",
        "This page lists the medical insurance figures for {place} in force on {on}. Each says since when it holds, who published it and how far "
        "we have verified it. What we could not find out, we say so.",
    ),
    "hotline_of_place": Text("咨询电话", "Hotline"),
    "part_of": Text("所属", "Part of"),
    "code": Text("行政区划代码", "Administrative code"),
    "last_checked": Text("最近核对", "Last checked"),
    "figures": Text("本级标准", "Figures of its own"),
    "figures_count": Text("{count} 项：{parts}", "{count}: {parts}"),
    "glance": Text("主要数字", "Key figures"),
    "calculators_here": Text("这里能用的计算器", "Calculators that work here"),
    "calculators_off": Text("按今天的标准还算不出的（{count}）", "Not possible with today's figures ({count})"),
    "guides_here": Text("这里的办事指南", "Guides for this place"),
    "own_rules": Text("本级规定", "Rules of its own"),
    "inherited": Text("沿用{place}的规定", "Taken over from {place}"),
    "since": Text("自 {start}起", "since {start}"),
    "from_on": Text("将自 {start}起", "from {start}"),
    "known_since": Text("起始日期不明，至迟 {start}已执行", "start unknown, in force by {start}"),
    "until": Text("至 {end}", "until {end}"),
    "source": Text("来源", "Source"),
    "checked": Text("核对于 {day}", "checked on {day}"),
    "provisional": Text(
        "新标准尚未公布，自 {start}起暂按原标准执行。",
        "The new figure has not been published; since {start} the old one is carried on.",
    ),
    "stale": Text("上次核对已超过一年，请先核实。", "Last checked more than a year ago. Verify before you rely on it."),
    "not_known_now": Text("现行标准没有查到。", "What holds today is not known."),
    "later": Text("已经公布、尚未执行", "Published, not yet in force"),
    "limits": Text("历年基数上下限", "Floor and ceiling over the years"),
    "limits_picture": Text(
        "职工医保月缴费基数的上限和下限", "Employees' scheme: ceiling and floor of the monthly contribution base"
    ),
    "limits_reading": Text(
        "虚线：新标准公布之前暂按原标准。断开处：没有查到。",
        "Dashes: the old figure, carried on until a new notice. Gaps: not known.",
    ),
    "limits_period": Text("期间", "Period"),
    "limits_floor": Text("下限", "Floor"),
    "limits_ceiling": Text("上限", "Ceiling"),
    "limits_days": Text("{start}至 {end}", "{start} to {end}"),
    "limits_since": Text("{start}起", "since {start}"),
    "limits_by": Text("至迟 {day}", "at the latest {day}"),
    "limits_unknown": Text("没有查到", "not known"),
    "before": Text("以前的标准（{count}）", "Earlier figures ({count})"),
    "doubted": Text("未采用的说法（{count}）", "What circulates but is not used ({count})"),
    "missing": Text("还没有查到的", "What is not known yet"),
    "missing_lead": Text(
        "下面这些内容，我们还没有找到可靠的来源。请向参保地医保部门咨询，或者拨打 12393。",
        "For the following we have found no reliable source yet. Ask the healthcare security bureau of the place, or call 12393.",
    ),
    "standing_title": Text("这些标记是什么意思", "What the marks mean"),
    "standing_official": Text(
        "我们读到了官方文件或者官方网页的原文。", "We have read it in an official document or on an official page."
    ),
    "standing_quoted": Text(
        "写明了是哪个文件，由别人转载或者引用，我们没有见到原文。",
        "Others quote a document and name it; we have not seen the original.",
    ),
    "standing_reported": Text(
        "来自新闻或者网页，没有写明文件。", "It is from news or web pages that name no document."
    ),
    "standing_unverified": Text(
        "没有可靠来源，只列出来供核对，不用于计算。",
        "Without a reliable source: listed so that it can be checked, never used.",
    ),
    "standing_disputed": Text(
        "来源互相矛盾，尚无定论，不用于计算。", "Sources contradict each other; not settled, never used."
    ),
    "cities": Text("各市", "Cities"),
    "provinces": Text("省、自治区、直辖市", "Provinces, autonomous regions and municipalities"),
    "nationwide": Text("全国统一规定", "Rules for the whole nation"),
    # The reference page
    "vocabulary_title": Text("数据词汇表", "Vocabulary of the data"),
    "vocabulary_description": Text(
        "政策数据文件里用到的全部名称、单位和适用条件。", "Every name, unit and circumstance that the policy files use."
    ),
    "vocabulary_lead": Text(
        "政策数据文件和命令行的 --set 只认下面这些名称。“用途”一栏说明计算器是否用到；没有用到的，只在网页和开放数据里展示。本页由读取数据的程序生成，与程序一致。",
        "Policy files and --set on the command line know these names and no others. The last column says whether a calculator uses a value; the others are only shown, on pages and in the open data. This page is made from the code that reads them.",
    ),
    "name": Text("名称", "Name"),
    "meaning": Text("含义", "Meaning"),
    "units": Text("单位", "Units"),
    "use": Text("用途", "Use"),
    "calculated_with": Text("计算器用到", "calculators"),
    "only_shown": Text("只展示", "only shown"),
    "only_set": Text("（仅用于 --set）", "(with --set only)"),
    "circumstances": Text("适用条件", "Circumstances"),
    "comparison": Text("用比较式书写：", "written as a comparison:"),
    "own_labels": Text("各地在自己的文件里列出。", "listed by each place in its own file."),
}


def say(key: str, lang: Lang, **parts: str | Text) -> str:
    """One text in one language, its placeholders filled. Raises KeyError for a text that is not there."""
    return TEXTS[key].format(**parts).to(lang)
