/** What the parts of a drawn day are called, zh and en. */
import type { Band, DrawnLeave } from '../../domain/drawing.js'
import { said, type Said } from '../wording/terms.js'

export const bandTerms: Readonly<Record<Band['kind'], Said>> = {
  duty: said('应在岗', 'on duty'),
  rest: said('休息', 'rest'),
  'window-in': said('上班可打卡', 'in-window'),
  'window-out': said('下班可打卡', 'out-window'),
  grace: said('允许迟到或早退', 'grace'),
  band: said('弹性', 'band'),
}
export const leaveTerms: Readonly<Record<DrawnLeave['kind'], Said>> = {
  leave: said('请假', 'leave'),
  trip: said('出差', 'trip'),
  outing: said('外出', 'outing'),
}
export const chartWords = {
  picture: said('这一天的图', 'The day drawn'),
  punches: said('打卡', 'punches'),
  corrected: said('补卡', 'corrected'),
  counted: said('计入的打卡', 'punch that counts'),
  idle: said('未计入的打卡', 'punch that does not count'),
} as const satisfies Record<string, Said>
