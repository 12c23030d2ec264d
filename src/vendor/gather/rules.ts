/** Whose rule it was on which day: all rule answers together, equal rules one object, since a rule is planned once for everybody. */
import type { CompanyRule } from '../../domain/company.js'
import type { EmployeeId } from '../../domain/employee.js'
import type { Rule, Snapshot } from '../../domain/rule.js'
import { type CivilDate, formatDate } from '../../time/civil-date.js'
import { eachRow, rowReader, tellFault } from '../each-row.js'
import { fillIn } from '../normalise/fill-in.js'
import { withoutBrokenOvertime } from '../normalise/overtime.js'
import { requestedPeople, ruleDate } from '../normalise/requested.js'
import { readRule } from '../normalise/rule.js'
import type { OpenPart } from '../open.js'
import { byText, canonicalText, type Plain } from '../plain.js'
import { readRow } from '../read-row.js'
import { eachUnknownField } from '../unknown-fields.js'
import { type WireGroup, wireGroup, wireRuleOfPerson } from '../wire/rules.js'

export interface GatheredRules {
  readonly snapshots: ReadonlyMap<EmployeeId, ReadonlyArray<Snapshot>>
  readonly companyRules: ReadonlyArray<CompanyRule>
}

export const gatherRules = (ofPeople: readonly OpenPart[], ofCompany: readonly OpenPart[]): GatheredRules => {
  const shelf = ruleShelf()
  const company = companyGroups(ofCompany)
  const ledger = new Map<EmployeeId, Map<CivilDate | undefined, Entry>>()
  /** By its text, and by what it was read into, which is often one object. */
  const known = new Map<unknown, KnownGroup>()
  for (const open of ofPeople) {
    const date = ruleDate(open.source)
    eachRow(open, rowOfPerson, ({ row }, path) => {
      const group = readGroup(row.group, `${path}.group`, open, known, company, shelf)
      const { source, part } = open
      enter(
        ledger,
        source.person(row.userid),
        date,
        { rule: group, fetchedAt: part.fetchedAt ?? '', told: false },
        (who) => source.report('two-rules', path, { userid: who, date: date === undefined ? '' : formatDate(date) }),
      )
    })
  }
  // "getcheckinoption returns only users that have a rule": asked for and not answered is an answer too.
  for (const { source } of ofPeople)
    for (const person of requestedPeople(source))
      enter(ledger, person, ruleDate(source), { rule: undefined, fetchedAt: '', told: false }, () => {})
  return { snapshots: inOrderOfDate(ledger), companyRules: companyRules(company, shelf) }
}

const rowOfPerson = rowReader(wireRuleOfPerson)
const rowOfCompany = rowReader(wireGroup)

type Shelf = (rule: Rule) => Rule

/** Equal rules are one object, whoever has them and on whatever day. */
const ruleShelf = (): Shelf => {
  const rules = new Map<string, Rule>()
  return (rule) => {
    const text = canonicalText(rule)
    const known = rules.get(text)
    if (known === undefined) rules.set(text, rule)
    return known ?? rule
  }
}

interface KnownGroup {
  readonly rule: Rule | undefined
  readonly unknownFields: readonly string[]
}

/** Most people share a rule: a group is read, and its problems are told, once for each text of it. */
const readGroup = (
  raw: Plain,
  path: string,
  { source, part, countUnknown }: OpenPart,
  known: Map<unknown, KnownGroup>,
  company: ReadonlyMap<number, CompanyGroup>,
  shelf: Shelf,
): Rule | undefined => {
  const text = known.has(raw) ? undefined : plainText(raw)
  const before = known.get(raw) ?? (text === undefined ? undefined : known.get(text))
  if (before !== undefined) {
    known.set(raw, before)
    before.unknownFields.forEach(countUnknown)
    return before.rule
  }
  const unknownFields: string[] = []
  eachUnknownField(rowOfCompany.shape, raw, `${part.generic}.group`, (field) => unknownFields.push(field))
  unknownFields.forEach(countUnknown)
  const reading = readRow(wireGroup, raw, tellFault(path, source))
  const group = reading && withoutBrokenOvertime(reading)
  const whole = group && fillIn(group, company.get(group.groupid ?? 0)?.wire)
  const read = whole && readRule(whole, path, source)
  const rule = read && shelf(read)
  if (text !== undefined) known.set(raw, { rule, unknownFields }).set(text, { rule, unknownFields })
  return rule
}

/** The text of a row as it came; nothing for one that is nested too deep for the host's stack. */
const plainText = (raw: unknown): string | undefined => {
  try {
    return JSON.stringify(raw)
  } catch {
    return undefined
  }
}

interface Entry {
  readonly rule: Rule | undefined
  readonly fetchedAt: string
  told: boolean
}

/** Of two different answers for one person and date the one fetched later holds; that there are two is told once. */
const enter = (
  ledger: Map<EmployeeId, Map<CivilDate | undefined, Entry>>,
  person: EmployeeId,
  date: CivilDate | undefined,
  entry: Entry,
  tell: (person: EmployeeId) => void,
): void => {
  const entries = ledger.get(person) ?? new Map<CivilDate | undefined, Entry>()
  ledger.set(person, entries)
  const before = entries.get(date)
  if (before === undefined || before.rule === undefined) entries.set(date, entry)
  if (before?.rule === undefined || entry.rule === undefined || before.rule === entry.rule) return
  if (!before.told) tell(person)
  const isLater =
    before.fetchedAt === entry.fetchedAt
      ? canonicalText(entry.rule) < canonicalText(before.rule)
      : entry.fetchedAt > before.fetchedAt
  entries.set(date, { ...(isLater ? entry : before), told: true })
}

const inOrderOfDate = (
  ledger: ReadonlyMap<EmployeeId, ReadonlyMap<CivilDate | undefined, Entry>>,
): ReadonlyMap<EmployeeId, Snapshot[]> =>
  new Map(
    [...ledger]
      .toSorted(([a], [b]) => byText(a, b))
      .map(([person, entries]) => [
        person,
        [...entries]
          .map(([date, { rule }]): Snapshot => ({ date, rule }))
          .toSorted((a, b) => (a.date ?? -Infinity) - (b.date ?? -Infinity)),
      ]),
  )

interface CompanyGroup {
  readonly wire: WireGroup
  readonly path: string
  readonly open: OpenPart
  readonly rank: string
}

/** The company's answer has no date: of several for one rule the one fetched last holds, else the last by the file's path. */
const companyGroups = (parts: readonly OpenPart[]): ReadonlyMap<number, CompanyGroup> => {
  const groups = new Map<number, CompanyGroup>()
  for (const open of parts)
    eachRow(open, rowOfCompany, (reading, path) => {
      const row = withoutBrokenOvertime(reading)
      if (row.groupid === undefined)
        return open.source.report('bad-row', `${path}.groupid`, { seen: '', needed: 'whole-number' })
      const rank = [open.part.fetchedAt ?? '', open.source.file, canonicalText(row)].join('\n')
      const before = groups.get(row.groupid)
      if (before === undefined || rank > before.rank) groups.set(row.groupid, { wire: row, path, open, rank })
    })
  return groups
}

const companyRules = (groups: ReadonlyMap<number, CompanyGroup>, shelf: Shelf): CompanyRule[] =>
  [...groups.values()]
    .flatMap(({ wire, path, open }): CompanyRule[] => {
      const rule = readRule(wire, path, open.source)
      const { userid = [], party_id = [], partyid = [], tagid = [] } = wire.range ?? {}
      return rule === undefined
        ? []
        : [
            {
              rule: shelf(rule),
              people: new Set(userid.map(open.source.person)),
              alsoUnresolved: party_id.length + partyid.length + tagid.length > 0,
              created: wire.create_time ?? 0,
            },
          ]
    })
    .toSorted((a, b) => a.rule.id - b.rule.id)
