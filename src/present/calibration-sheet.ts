/** A calibration as a sheet: the values of each rule, and each answer tried of each policy. */
import type { CalibrationReport } from '../domain/calibration-report.js'
import { fittedNames } from '../domain/calibration.js'
import type { Sheet } from './to-csv.js'

/** A row for each value and each answer tried; seconds, as the report carries them. */
export const calibrationSheet = ({ rules, policies }: CalibrationReport): Sheet => ({
  head: ['kind', 'groupid', 'scheduleid', 'name', 'answer', 'from', 'to', 'days', 'against', 'verdict'],
  rows: [
    ...rules.flatMap(({ groupid, scheduleid, times }) =>
      times === null
        ? []
        : fittedNames.map((name) => {
            const { value, from, to, holding } = times[name]
            const held = [holding.from.length, holding.to.length].join(' ')
            return [
              'rule',
              groupid ?? undefined,
              scheduleid ?? undefined,
              name,
              value,
              from ?? undefined,
              to ?? undefined,
              held,
              times.contradicting.length,
              undefined,
            ]
          }),
    ),
    ...policies.flatMap(({ name, answers, tells, best, verdict }) =>
      answers.map(({ answer, against }) => [
        'policy',
        undefined,
        undefined,
        name,
        answer,
        undefined,
        undefined,
        tells,
        against.length,
        best.includes(answer) ? verdict : 'refuted',
      ]),
    ),
  ],
})
