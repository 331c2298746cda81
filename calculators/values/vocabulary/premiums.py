"""The employees' scheme as it is paid: contribution bases, premiums, the personal account."""

from calculators.basics import Text
from calculators.values.vocabulary.choices import MATERNITY_IN
from calculators.values.vocabulary.name import Name

TOPICS = {
    "base": Text("缴费基数", "Contribution base"),
    "employee": Text("职工医保缴费", "Employees' scheme: premiums"),
    "account": Text("个人账户", "Personal account"),
}
PAID_FROM = {
    "wage": Text("按月从工资中扣", "deducted from the wage each month"),
    "account": Text("从个人账户中划扣", "taken from the personal account"),
    "fund": Text("由统筹基金负担，个人不缴", "paid by the pooling fund, nothing from the person"),
    "employer": Text("由单位缴纳", "paid by the employer"),
}
# One name a line reads as the table that it is.
# fmt: off
NAMES = (
    Name("average_wage.month", "base", ("CNY/month",), Text("上年度月平均工资", "average monthly wage of the year before"), plausible=(2000, 30000), shown_only=True),
    Name("average_wage.year", "base", ("CNY/year",), Text("上年度年平均工资", "average yearly wage of the year before")),
    Name("employee.base.floor", "base", ("CNY/month",), Text("职工医保缴费基数下限", "employees' scheme: floor of the contribution base"), plausible=(1000, 20000), key_figure=True, at_a_glance=1, decides=True),
    Name("employee.base.ceiling", "base", ("CNY/month",), Text("职工医保缴费基数上限", "employees' scheme: ceiling of the contribution base"), may_be_none=True, plausible=(5000, 80000), key_figure=True, at_a_glance=2, decides=True),
    Name("employee.base.rule", "base", ("text",), Text("缴费基数的确定办法", "how the contribution base is set"), shown_only=True),
    Name("pension.base.floor", "base", ("CNY/month",), Text("养老保险缴费基数下限", "pension: floor of the contribution base"), plausible=(1000, 20000)),
    Name("pension.base.ceiling", "base", ("CNY/month",), Text("养老保险缴费基数上限", "pension: ceiling of the contribution base"), may_be_none=True, plausible=(5000, 80000)),
    Name("pension.rate.employer", "base", ("percent",), Text("养老保险单位费率", "pension: employer's rate"), plausible=(10, 25), shown_only=True),
    Name("pension.rate.employee", "base", ("percent",), Text("养老保险个人费率", "pension: employee's rate"), plausible=(5, 10), shown_only=True),
    Name("employee.medical.rate.employer", "employee", ("percent",), Text("职工医保单位费率", "employees' scheme: employer's rate"), plausible=(1, 15), key_figure=True, at_a_glance=4, decides=True),
    Name("employee.medical.rate.employee", "employee", ("percent",), Text("职工医保个人费率", "employees' scheme: employee's rate"), plausible=(0, 3), key_figure=True, at_a_glance=3, decides=True),
    Name("employee.maternity.rate.employer", "employee", ("percent",), Text("生育保险单位费率", "maternity insurance: employer's rate"), plausible=(0, 2)),
    Name("employee.maternity.charged", "employee", ("choice",), Text("生育保险费计入方式", "how maternity insurance is charged"), choices=MATERNITY_IN, key_figure=True),
    Name("employee.supplement.rate.employer", "employee", ("percent",), Text("补充医疗保险单位费率", "supplementary medical insurance: employer's rate")),
    Name("employee.large_claims.employee", "employee", ("CNY/month", "CNY/year"), Text("大额医疗费用补助个人缴费", "large claims: the employee's premium"), key_figure=True),
    Name("employee.large_claims.rate.employee", "employee", ("percent",), Text("大额医疗费用补助个人费率", "large claims: employee's rate")),
    Name("employee.large_claims.employer", "employee", ("CNY/month", "CNY/year"), Text("大额医疗费用补助单位缴费", "large claims: the employer's premium")),
    Name("employee.large_claims.rate.employer", "employee", ("percent",), Text("大额医疗费用补助单位费率", "large claims: employer's rate")),
    Name("employee.large_claims.charged", "employee", ("choice",), Text("大额医疗费用补助单位部分计入方式", "how the employer's large-claims rate is charged"), choices=MATERNITY_IN),
    Name("employee.large_claims.paid_from", "employee", ("choice",), Text("大额医疗费用补助个人部分从哪里扣", "where the employee's large-claims premium comes from"), choices=PAID_FROM),
    Name("employee.long_term_care.employee", "employee", ("CNY/month", "CNY/year"), Text("长期护理保险个人缴费", "long-term care: the employee's premium")),
    Name("employee.long_term_care.rate.employee", "employee", ("percent",), Text("长期护理保险个人费率", "long-term care: employee's rate")),
    Name("employee.long_term_care.rate.employer", "employee", ("percent",), Text("长期护理保险单位费率", "long-term care: employer's rate")),
    Name("employee.rule", "employee", ("text",), Text("职工医保缴费其他规定", "employees' scheme: other rules on premiums")),
    Name("account.credit.rate", "account", ("percent",), Text("个人账户划入比例（按本人缴费基数）", "credit to the personal account, of the own contribution base")),
    Name("account.credit.rate_of_pension", "account", ("percent",), Text("个人账户划入比例（按本人养老金）", "credit to the personal account, of the own pension"), shown_only=True),
    Name("account.credit.amount", "account", ("CNY/month", "CNY/year"), Text("个人账户划入定额", "credit to the personal account, fixed amount"), shown_only=True),
    Name("account.scope", "account", ("text",), Text("个人账户可以用在哪里", "what the personal account may pay"), shown_only=True),
    Name("account.rule", "account", ("text",), Text("个人账户其他规定", "personal account: other rules"), shown_only=True),
)
# fmt: on
