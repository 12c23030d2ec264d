/** The diagnose room: suppositions, tried by the engine that it is given. */
export { diagnose } from './diagnose.js'
export { idOf } from './ids.js'
export { causeOfMonth, type DifferingDay, type MonthGap } from './months.js'
export type { JudgedDate, Matter, Means } from './matter.js'
export type { Searching, Step, Tell } from './search.js'
