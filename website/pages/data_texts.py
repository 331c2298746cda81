"""The words of the pages about the data itself: coverage, sources, changes, open data."""

from calculators.text import Text

DATA_TEXTS: dict[str, Text] = {
    # The standing of what is known, as the coverage tables use it
    "state_official": Text("官方原文", "official"),
    "state_reported": Text("据报道", "reported"),
    "state_ended": Text("已到期", "ended"),
    "state_disputed": Text("说法不一", "disputed"),
    "state_unverified": Text("未核实", "unverified"),
    "state_unknown": Text("没有查到", "not known"),
    "explained_official": Text(
        "今天有效，我们读到了官方文件或者官方网页的原文。",
        "In force today; we have read it in an official document or on an official page.",
    ),
    "explained_reported": Text(
        "今天有效，来自新闻、转载或者解读，没有看到官方原文。",
        "In force today; reported, reposted or explained by others; we have not seen the official text.",
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
}
