/** Worked time where nothing is planned: rest days, and free hours. */
import type { PairingMethod } from '../domain/rule.js'
import type { Policies } from '../reason/policies.js'
import type { Instant } from '../time/instant.js'
import { workedReading } from './worked.js'

/** "打卡交替方式，0-多组交替，1-单组交替，2-仅记录打卡时间和位置". */
export const timeByMethod = (
  times: readonly Instant[],
  method: PairingMethod,
  outAfter: number,
  policies: Policies,
): number => {
  switch (method) {
    case 'pairs':
      return timeOf(inTurn(times, outAfter).pairs, policies)
    case 'first-to-last':
      return timeOf(firstToLast(times, outAfter), policies)
    case 'record-only':
      return 0
  }
}

/** Free hours: `freeWorked`, and `freeOddPunch` for a punch that nobody closes. */
export const freeTime = (
  times: readonly Instant[],
  method: PairingMethod,
  outAfter: number,
  policies: Policies,
): number => {
  if (policies.freeWorked === 'first-to-last') return timeOf(firstToLast(times, outAfter), policies)
  const isOpen = method === 'pairs' && inTurn(times, outAfter).isOpen
  return isOpen && policies.freeOddPunch === 'no-worked-time' ? 0 : timeByMethod(times, method, outAfter, policies)
}

type Pair = readonly [Instant, Instant]

/** In, out, in, out. "上班打卡后xx秒可打下班卡": a punch sooner than that, to the second, is no out. */
const inTurn = (
  times: readonly Instant[],
  outAfter: number,
): { readonly pairs: readonly Pair[]; readonly isOpen: boolean } => {
  const pairs: Pair[] = []
  let since: Instant | undefined
  for (const at of times) {
    if (since === undefined) since = at
    else if (at - since >= outAfter) {
      pairs.push([since, at])
      since = undefined
    }
  }
  return { pairs, isOpen: since !== undefined }
}

const firstToLast = (times: readonly Instant[], outAfter: number): readonly Pair[] => {
  const [first, last] = [times[0], times.at(-1)]
  return first === undefined || last === undefined || last - first < outAfter ? [] : [[first, last]]
}

const timeOf = (pairs: readonly Pair[], policies: Policies): number =>
  pairs.reduce((sum, [from, to]) => sum + workedReading(to, policies) - workedReading(from, policies), 0)
