/** What an audit in passing found of some people, and of all of them in the end. */
import { type AuditPart, partsTogether } from '../../audit-part.js'
import type { EmployeeId } from '../../domain/employee.js'
import type { Problem } from '../../domain/problem.js'

/** The part of an audit that is of some people, who they are, and what is wrong with their rows. */
export interface JudgedPart {
  readonly people: readonly EmployeeId[]
  readonly part: AuditPart
  readonly problems: readonly Problem[]
}

/** Parts that come one after another: now and then those at hand become one, so that a few are held, not one for each lot of people. */
export interface GatheredParts {
  readonly add: (judged: JudgedPart) => void
  readonly whole: () => JudgedPart
}

export const gatherParts = (atOnce: number = usualLot): GatheredParts => {
  const people: EmployeeId[] = []
  const problems: Problem[] = []
  let parts: AuditPart[] = []
  return {
    add: (judged) => {
      for (const employee of judged.people) people.push(employee)
      for (const problem of judged.problems) problems.push(problem)
      parts.push(judged.part)
      if (parts.length >= atOnce) parts = [partsTogether(parts)]
    },
    whole: () => ({ people, part: partsTogether(parts), problems }),
  }
}

const usualLot = 32
