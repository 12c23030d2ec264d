/** Any day of the file, judged again by the engine in this page: what it says of the day, and the day drawn. */
import type { Lang } from '../../../domain/document.js'
import type { DayDrawing } from '../../../domain/drawing.js'
import { employeeId } from '../../../domain/employee.js'
import type { Explanation } from '../../../domain/explanation.js'
import { drawing } from '../../../drawing.js'
import { explain } from '../../../explain.js'
import { parseDate } from '../../../time/civil-date.js'
import { shareSize, unpackShare } from '../packed-company.js'
import { embedded } from './embedded.js'

export interface FoundDay {
  readonly drawn: DayDrawing | undefined
  /** Takes longer than the drawing: every punch is moved until its verdict flips. `undefined` where nothing is asked. */
  readonly explain: () => Explanation | undefined
}
export type FindDay = ReturnType<typeof createFinding>
type Unpacked = ReturnType<typeof unpackShare>

/** `people`: in the order in which they were packed. Shares that were unpacked are kept. */
export const createFinding = (people: readonly string[]) => {
  const shares = new Map<number, Promise<Unpacked>>()
  const unpack = async (share: number): Promise<Unpacked> =>
    unpackShare(await embedded('common'), await embedded(`share-${share}`))
  return async (userid: string, on: string, lang: Lang): Promise<FoundDay | undefined> => {
    const date = parseDate(on)
    const place = people.indexOf(userid)
    if (date === undefined || place < 0) return undefined
    const share = Math.floor(place / shareSize)
    const found = shares.get(share) ?? unpack(share)
    shares.set(share, found)
    const { company, asked } = await found
    const options = { policies: asked.policies, ...(asked.asOf === undefined ? {} : { asOf: asked.asOf }) }
    return {
      drawn: drawing(company, employeeId(userid), date, options),
      explain: () => explain(company, employeeId(userid), date, { ...options, lang }),
    }
  }
}
