/** The six things that can be said against a day: 迟到 早退 缺卡 旷工 地点异常 设备异常. */
export const statuses = ['late', 'early', 'missing', 'absence', 'place', 'device'] as const
export type Status = (typeof statuses)[number]
export const isStatus = (word: string): word is Status => (statuses as readonly string[]).includes(word)

/** "duration 当日此异常的时长（迟到/早退/旷工才有值）". */
export const timedStatuses = ['late', 'early', 'absence'] as const satisfies readonly Status[]
export type TimedStatus = (typeof timedStatuses)[number]
