/** What the vendor's error codes mean and what to do about each meaning, zh and en. */
import type { VendorErrorMeaning } from '../../domain/problem.js'
import { type Said, said } from './terms.js'

export const vendorErrorWords: Readonly<Record<VendorErrorMeaning, { readonly means: Said; readonly todo: Said }>> = {
  token: {
    means: said('access_token 无效或已过期', 'the access_token is not valid or has expired'),
    todo: said('请重新获取 access_token 再拉取。', 'Get a new access_token and fetch again.'),
  },
  corporation: {
    means: said('corpid 不正确', 'the corpid is not right'),
    todo: said('请核对 corpid 再拉取。', 'Check the corpid and fetch again.'),
  },
  'too-often': {
    means: said('调用过于频繁', 'the interface was called too often'),
    todo: said('请等一分钟后放慢速度重新拉取。', 'Wait a minute, then fetch again more slowly.'),
  },
  'api-not-allowed': {
    means: said('应用没有调用此接口的权限', 'the app may not call this interface'),
    todo: said(
      '请在管理后台“打卡 - 可调用接口的应用”里加入此应用。',
      'Add the app to “打卡 - 可调用接口的应用” in the admin console.',
    ),
  },
  'no-privilege': {
    means: said('应用无权查看这些数据', 'the app may not see these data'),
    todo: said(
      '请核对应用的打卡权限和可见范围后重新拉取。',
      'Check the app’s attendance permission and its visible range, then fetch again.',
    ),
  },
  'address-not-allowed': {
    means: said('调用方 IP 不在企业可信 IP 中', 'the caller’s IP address is not among the trusted ones'),
    todo: said('请把此 IP 加入应用的企业可信 IP。', 'Add the address to the app’s trusted IPs.'),
  },
  'unknown-user': {
    means: said('有 userid 不在通讯录中', 'a userid is not in the address book'),
    todo: said(
      '一个无效的 userid 会使整批失败：请去掉离职或写错的账号再拉取。',
      'One such userid fails the whole batch: take out people who left or are misspelt, and fetch again.',
    ),
  },
  'user-list': {
    means: said('useridlist 不合法', 'the useridlist is not allowed'),
    todo: said('每批请给 1 至 100 个账号。', 'Ask for 1 to 100 people at a time.'),
  },
  'time-span': {
    means: said('时间段不合法', 'the stretch of time is not allowed'),
    todo: said('请把每次的时间段控制在一个月以内再拉取。', 'Ask for at most one month at a time and fetch again.'),
  },
  parameters: {
    means: said('请求参数不正确', 'the request’s parameters are not right'),
    todo: said('请对照接口文档核对请求再拉取。', 'Check the request against the interface’s page and fetch again.'),
  },
  'try-again': {
    means: said('企业微信系统繁忙或内部错误', 'the vendor’s system was busy or failed'),
    todo: said('请稍后重新拉取。', 'Fetch again later.'),
  },
  'schedule-refused': {
    means: said('写入排班被拒绝', 'the vendor refused to write a roster'),
    todo: said(
      '这不是查询的结果；核对考勤需要 getcheckinschedulist 的应答。',
      'This answers no query; an audit needs the answer of getcheckinschedulist.',
    ),
  },
  'correction-refused': {
    means: said('写入补卡或打卡记录被拒绝', 'the vendor refused a punch correction or record'),
    todo: said(
      '这不是查询的结果；核对考勤需要 getcheckindata 的应答。',
      'This answers no query; an audit needs the answer of getcheckindata.',
    ),
  },
  'rule-refused': {
    means: said('写入打卡规则被拒绝', 'the vendor refused to write a rule'),
    todo: said(
      '这不是查询的结果；核对考勤需要 getcheckinoption 的应答。',
      'This answers no query; an audit needs the answer of getcheckinoption.',
    ),
  },
  other: {
    means: said('见企业微信“全局错误码”', 'see the vendor’s list of global error codes'),
    todo: said('请按错误码处理后重新拉取。', 'Look the code up, mend its cause and fetch again.'),
  },
}
