/** One time at which somebody punched, as one sheet tells it; several sheets tell the same day and are put together. */
import type { EmployeeId } from '../../domain/employee.js'
import type { Edge, Flaw } from '../../domain/punch.js'
import type { CivilDate } from '../../time/civil-date.js'
import type { DayOffset } from '../../time/day-offset.js'

export interface ConsoleRecord {
  readonly employee: EmployeeId
  /** The attendance day, whatever date the clock showed. */
  readonly date: CivilDate
  readonly at: DayOffset
  readonly edge: Edge | undefined
  /** 应打卡时间. */
  readonly planned: DayOffset | undefined
  readonly isCorrected: boolean
  readonly flaws: ReadonlySet<Flaw>
  readonly place: string
  readonly device: string
  readonly input: number
  readonly path: string
}

/** Times without anything beside them. */
export const bare = { edge: undefined, planned: undefined, flaws: new Set<Flaw>(), place: '', device: '' } as const

/**
 * The records of one person-day from several lists, the richest first. A time that an earlier list has is the same record, as often as it
 * stands there; 打卡时间记录 also has those that 打卡详情 leaves out ("18:59 19:00", of which only the last fills the slot).
 */
export const united = (lists: ReadonlyArray<readonly ConsoleRecord[]>): readonly ConsoleRecord[] => {
  const records: ConsoleRecord[] = []
  for (const list of lists) {
    const free = new Set(records)
    for (const one of list) {
      const same = [...free].find(({ at }) => at === one.at)
      if (same === undefined) {
        records.push(one)
        continue
      }
      free.delete(same)
      records[records.indexOf(same)] = {
        ...same,
        isCorrected: same.isCorrected || one.isCorrected,
        edge: same.edge ?? one.edge,
        planned: same.planned ?? one.planned,
        flaws: new Set([...same.flaws, ...one.flaws]),
      }
    }
  }
  return records
}
