/** The heads of our own tables of figures, zh and en. */
import { said, type Said } from './terms.js'

export const figuresWords = {
  date: said('日期', 'Date'),
  period: said('周期', 'Period'),
  name: said('姓名', 'Name'),
  day: said('日报类型', 'Day'),
  earliest: said('最早', 'First'),
  latest: said('最晚', 'Last'),
  worked: said('实际工时', 'Worked'),
  standard: said('标准工时', 'Standard'),
  verdict: said('异常', 'Exceptions'),
  workdays: said('应打卡', 'Scheduled'),
  regularDays: said('正常', 'Normal'),
  exceptDays: said('异常天', 'Exception days'),
  restDays: said('休息', 'Rest'),
  provisional: said('尚未结束', 'not over yet'),
  open: (days: number): Said => said(`${days} 天未计入`, `${days} ${days === 1 ? 'day' : 'days'} not counted`),
  nothing: said('没有可重算的人日。', 'There is no person-day to recompute.'),
} as const
