"""What people and their tables also write for a choice, beside its id and its labels: 三级, level 3, wife, 剖宫产.

Only what can mean nothing else stands here: a word that fits two choices is asked about, not guessed.
"""

SPELLINGS: dict[str, dict[str, tuple[str, ...]]] = {
    "level": {
        "community": ("社区", "社区医院", "社区卫生服务中心", "社区卫生服务站", "乡镇卫生院", "卫生院", "村卫生室"),
        "primary": ("一级", "一级甲等", "1", "level 1"),
        "secondary": ("二级", "二级甲等", "二甲", "2", "level 2"),
        "tertiary": ("三级", "三级甲等", "三甲", "3", "level 3"),
        "pharmacy": ("药店", "定点药店", "零售药店"),
    },
    "scheme": {
        "employee": ("职工", "职工基本医疗保险", "employees"),
        "resident": ("居民", "城乡居民", "居民医保", "城乡居民基本医疗保险", "residents"),
        "medical": ("医保", "医疗", "医疗保险", "职工基本医疗保险"),
        "pension": ("养老", "养老保险", "基本养老保险"),
    },
    "status": {"in-service": ("在职职工", "在职人员"), "retired": ("退休职工", "退休人员")},
    "sex": {"male": ("男性", "m", "man"), "female": ("女性", "f", "woman")},
    "birth": {
        "normal": ("自然分娩", "vaginal"),
        "difficult": ("难产", "剖宫产", "剖腹产", "caesarean", "cesarean", "c-section"),
        "miscarriage": ("人工流产", "termination"),
    },
    "relative": {
        "spouse": ("丈夫", "妻子", "husband", "wife"),
        "parent": ("父亲", "母亲", "爸爸", "妈妈", "father", "mother"),
        "child": ("儿子", "女儿", "son", "daughter"),
        "sibling": ("哥哥", "弟弟", "姐姐", "妹妹", "brother", "sister"),
        "grandparent": ("祖父", "祖母", "外祖父", "外祖母", "grandfather", "grandmother"),
        "grandchild": ("孙子", "孙女", "外孙", "外孙女", "grandson", "granddaughter"),
    },
    "care": {
        "home": ("本地", "参保地"),
        "filed": ("异地长期居住", "长期异地居住备案"),
        "referred": ("转诊", "异地转诊"),
        "emergency": ("急诊", "异地急诊"),
        "unfiled": ("未备案", "异地未备案"),
    },
    "assistance": {
        "none": ("无", "没有"),
        "extreme-hardship": ("特困", "特困供养人员"),
        "minimum-living": ("低保", "低保对象"),
        "minimum-living-edge": ("低保边缘", "低保边缘家庭成员"),
        "severe-disability": ("重度残疾",),
        "destitute": ("特困", "特困供养人员"),
        "low-income": ("低保", "低保对象"),
        "low-income-margin": ("低保边缘", "低保边缘家庭成员"),
        "monitored": ("监测对象", "防止返贫监测"),
        "illness-poverty": ("因病致贫",),
    },
}
