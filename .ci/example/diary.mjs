/** Every day of every person: what was planned, what happened, and what the official report must therefore say. */
import { figuresOf } from './arithmetic.mjs'
import { days, isHoliday, isMakeUp, weekday } from './clock.mjs'
import { ordinaryDay } from './ordinary.mjs'
import { people } from './people.mjs'
import { store, studio, warehouse } from './rules.mjs'

/** What the rule, the calendar and the roster ask of a person on a day, read off by hand for these four rules. */
const planOf = (person, day) => {
  const rule = person.rule(day)
  if (rule === warehouse) {
    const shift = warehouse.schedulelist['休早夜'.indexOf(person.roster[day])]
    return { rule, shift, isWork: shift.schedule_id !== 0, hours: hoursOf(shift.time_section[0]) }
  }
  const isWork = isMakeUp(day) || (!isHoliday(day) && rule.checkindate[0].workdays.includes(weekday(day)))
  return { rule, shift: undefined, isWork, hours: isWork ? hoursOf(rule.checkindate[0].checkintime[0]) : undefined }
}

const hoursOf = (section) =>
  section && {
    id: section.time_id,
    start: section.work_sec,
    end: section.off_work_sec,
    rest: [section.rest_begin_time, section.rest_end_time],
    standard: section.off_work_sec - section.work_sec - (section.rest_end_time - section.rest_begin_time),
  }

const standardOf = (plan) => {
  if (!plan.isWork) return 0
  return plan.rule === store ? store.standard_work_duration : plan.hours.standard
}

const diaryDay = (person, day) => {
  const plan = planOf(person, day)
  const told = person.story[day] ?? ordinaryDay(person, day, { ...plan, slides: plan.rule === studio })
  return { person, day, ...plan, told, slips: told.slips ?? [], figures: figuresOf(told, plan.hours, standardOf(plan)) }
}

/** In order of date, then person, as the API answers. */
export const diary = days.flatMap((day) => people.map((person) => diaryDay(person, day)))

/** The night of 30 April ends on the first morning of the month; only its punches are needed. */
export const nightBefore = people
  .filter(({ roster }) => roster !== undefined && roster[0] === '夜')
  .map((person) => diaryDay(person, 0))
