/** Approvals from a document of their own, or from the texts of the day reports. */
import type { Approval } from '../../domain/approval.js'
import type { EmployeeId } from '../../domain/employee.js'
import { type SectionId, sectionId } from '../../domain/rule.js'
import type { CivilDate } from '../../time/civil-date.js'
import type { Instant } from '../../time/instant.js'
import { instantOf, type Zone } from '../../time/zone.js'
import { itemCodes } from '../codes.js'
import { seenText } from '../plain.js'
import type { Source } from '../source.js'
import type { WireDayReport } from '../wire/day-report.js'
import type { FormApproval } from '../wire/own-forms.js'
import { type ApprovalText, readApprovalText, type Wall } from './approval-text.js'
import { textIn } from './official-day.js'
import { readDate, readInstant } from './times.js'

/** `{"approvals":[…]}`: begin and end are Unix seconds, the end exclusive; a correction has the corrected time `at`. */
export const readApproval = (form: FormApproval, path: string, source: Source): Approval | undefined => {
  const employee = source.person(form.userid)
  const number = form.number ?? ''
  if (form.kind === 'correction') {
    const at = readNeeded(form.at, path, 'at', source)
    if (at === undefined) return undefined
    const date = form.date === undefined ? undefined : readDate(form.date, `${path}.date`, source)
    const section: SectionId | undefined = form.section === undefined ? undefined : sectionId(form.section)
    return { _tag: 'correction', employee, number, at, slot: form.slot, date, section }
  }
  const begin = readNeeded(form.begin, path, 'begin', source)
  const end = readNeeded(form.end, path, 'end', source)
  if (begin === undefined || end === undefined) return undefined
  if (end <= begin) {
    source.report('bad-row', `${path}.end`, { seen: seenText(form.end), needed: 'begin-before-end' })
    return undefined
  }
  if (form.kind === 'overtime') return { _tag: 'overtime', employee, number, begin, end }
  return {
    _tag: 'leave',
    employee,
    kind: form.kind,
    name: form.name ?? '',
    number,
    unit: form.unit ?? 'hour',
    begin,
    end,
  }
}

/** The approvals that one day report names; those that say no time are told and left out. */
export const approvalsOfReport = (
  wire: WireDayReport,
  employee: EmployeeId,
  date: CivilDate,
  path: string,
  source: Source,
): readonly Approval[] => {
  if (wire.holiday_infos === undefined || wire.holiday_infos.length === 0) return noApprovals
  const leaveNames = new Set(
    (wire.sp_items ?? []).filter(({ type }) => type === itemCodes.leave).map(({ name }) => name ?? ''),
  )
  return wire.holiday_infos.flatMap((info, i): Approval[] => {
    const title = textIn(info.sp_title)
    const description = textIn(info.sp_description)
    const said = readApprovalText(title, description, date, leaveNames)
    const number = info.sp_number ?? ''
    if (said === undefined) {
      source.report('approval-unreadable', `${path}.holiday_infos[${i}]`, {
        text: [title, description].join(' ').trim(),
      })
      return []
    }
    return [approvalOf(said, { employee, date, number, zone: source.zone })]
  })
}

const noApprovals: readonly Approval[] = []

/** What a text says, of a person, on the report of a date. */
export const approvalOf = (said: ApprovalText, { employee, date, number, zone }: Whose): Approval => {
  const instantAt = (wall: Wall): Instant => instantOf(zone, wall.date, wall.time, 'wall-clock')
  switch (said.kind) {
    case 'correction':
      return { _tag: 'correction', employee, number, at: instantAt(said.at), slot: said.slot, date, section: undefined }
    case 'overtime':
      return { _tag: 'overtime', employee, number, begin: instantAt(said.begin), end: instantAt(said.end) }
    case 'leave':
    case 'trip':
    case 'outing': {
      const [begin, end] = [instantAt(said.begin), instantAt(said.end)]
      return { _tag: 'leave', employee, kind: said.kind, name: said.name, number, unit: said.unit, begin, end }
    }
  }
}
interface Whose {
  readonly employee: EmployeeId
  readonly date: CivilDate
  readonly number: string
  readonly zone: Zone
}

const readNeeded = (value: number | undefined, within: string, field: string, source: Source): Instant | undefined => {
  if (value !== undefined) return readInstant(value, within, field, source)
  source.report('bad-row', `${within}.${field}`, { seen: '', needed: 'unix-seconds' })
  return undefined
}
