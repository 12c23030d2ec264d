/**
 * Inputs made to hurt, each at one size and at four times that size: whatever takes time proportional to its size answers about 4. Decodes and
 * audits; prints the growth of each as JSON.
 */
import { firstMidnight, groups, inputsOf, plain, reportsOf } from './company.mjs'
import { library, median, secondsOf, tell } from './measure.mjs'

const rounds = Number(process.argv[2] ?? 5)
const { audit, builtInCalendar, dayReports, decode, parseDocuments, recompute, zone } = await library('index.js')
const where = zone('Asia/Shanghai')
const decoded = (documents) => decode(documents, { zone: where, calendar: builtInCalendar })
const audited = (documents) => {
  const { company, problems } = decoded(documents)
  return audit(company, problems)
}
const answer = (path, field, rows) => ({ path, value: { errcode: 0, [field]: rows } })
const ruleOf = (userid, group) => answer(`${userid}-${group.groupid}.json`, 'info', [{ userid, group }])
const punch = (userid, checkin_time, checkin_type = '上班打卡') => ({ userid, checkin_time, checkin_type })
const midnight = (day) => firstMidnight + day * 86_400
const many = (count, make) => Array.from({ length: count }, (_, i) => make(i))
const reported = (documents) => {
  const { company } = decoded(documents)
  return [...documents, ...reportsOf(dayReports(recompute(company).days, { zone: where, names: company.names }).datas)]
}

/** By name: what to do for a size, the smaller size, and in words what is large. */
const cliffs = {
  'punches of one person on one day': [
    25_000,
    (size) => [
      ruleOf('Ann', plain),
      answer(
        'punches.json',
        'checkindata',
        many(size, (i) => punch('Ann', midnight(1) + Math.floor((i * 80_000) / size), i % 2 ? '上班打卡' : '下班打卡')),
      ),
    ],
  ],
  'punches of one second': [
    2500,
    (size) => [
      ruleOf('Ann', plain),
      answer(
        'punches.json',
        'checkindata',
        many(size, (i) => ({ ...punch('Ann', midnight(1) + 32_000), notes: String(i) })),
      ),
    ],
  ],
  'people with a rule of their own each': [
    2500,
    (size) => [
      answer(
        'rules.json',
        'info',
        many(size, (i) => ({ userid: `U${i}`, group: { ...groups[i % 3], groupid: 1000 + i, groupname: `规则${i}` } })),
      ),
      answer(
        'punches.json',
        'checkindata',
        many(size, (i) => punch(`U${i}`, midnight(1) + 32_000 + (i % 999))),
      ),
    ],
  ],
  'special days of one rule': [
    92,
    (size) => [
      ruleOf('Ann', { ...plain, spe_offdays: many(size, (i) => ({ timestamp: midnight(i), notes: `第${i}天` })) }),
      answer(
        'punches.json',
        'checkindata',
        many(40, (i) => punch('Ann', midnight(9 * i) + 32_000)),
      ),
    ],
  ],
  'shifts of one rule': [
    250,
    (size) => [
      ruleOf('Ann', {
        ...groups[3],
        schedulelist: many(size, (i) => ({ ...groups[3].schedulelist[0], schedule_id: i + 1 })),
      }),
      answer('roster.json', 'schedule_list', [
        {
          userid: 'Ann',
          yearmonth: 202_603,
          groupid: 104,
          schedule: {
            scheduleList: many(31, (i) => ({ day: i + 1, schedule_info: { schedule_id: 1 + ((i * 7) % size) } })),
          },
        },
      ]),
      answer(
        'punches.json',
        'checkindata',
        many(31, (i) => punch('Ann', midnight(i) + 32_000)),
      ),
    ],
  ],
  'dated rules of one person': [
    250,
    (size) => [
      ...many(size, (i) => ({
        path: `rules-${i}.json`,
        value: {
          endpoint: 'getcheckinoption',
          request: { datetime: midnight(i), useridlist: ['Ann'] },
          response: { errcode: 0, info: [{ userid: 'Ann', group: { ...plain, groupname: `第${i}版` } }] },
        },
      })),
      answer(
        'punches.json',
        'checkindata',
        many(size, (i) => punch('Ann', midnight(i) + 32_000)),
      ),
    ],
  ],
  'reports of one person-day': [
    2500,
    (size) =>
      reported(inputsOf(1, 7, () => plain))
        .flatMap((one) =>
          one.path.startsWith('reports') ? many(size, (i) => ({ ...one, path: `${i}-${one.path}` })) : [one],
        )
        .slice(0, size + 2),
  ],
  'bad rows': [
    5000,
    (size) => [
      ruleOf('Ann', plain),
      answer(
        'punches.json',
        'checkindata',
        many(size, (i) => ({ userid: 'Ann', checkin_time: `${i}` })),
      ),
    ],
  ],
  'fields that nobody knows': [
    500,
    (size) => [
      ruleOf('Ann', plain),
      answer(
        'punches.json',
        'checkindata',
        many(20, (i) => ({
          ...punch('Ann', midnight(1) + i),
          ...Object.fromEntries(many(size, (j) => [`field${i}_${j}`, j])),
        })),
      ),
    ],
  ],
  'characters of one text': [
    1_000_000,
    (size) => [
      ruleOf('Ann', plain),
      answer(
        'punches.json',
        'checkindata',
        many(6, (i) => ({
          ...punch('Ann', midnight(1) + i),
          location_title: '长'.repeat(size),
          exception_type: '；'.repeat(size / 50),
        })),
      ),
    ],
  ],
}

/** Texts, for what is cut short or deep before it is a document. */
const texts = {
  'levels of nesting': [20_000, (size) => `${'{"a":['.repeat(size)}1${']}'.repeat(size)}`],
  'open brackets in a file cut short': [100_000, (size) => '['.repeat(size)],
}

const growth = {}
const measure = async (name, small, work) => {
  const [one, four] = [work(small), work(4 * small)]
  await one()
  const [times, timesOfFour] = [[], []]
  for (let round = 0; round < rounds; round++) {
    times.push(await secondsOf(one))
    timesOfFour.push(await secondsOf(four))
  }
  growth[name] = { size: 4 * small, seconds: median(timesOfFour), growth: median(timesOfFour) / median(times) }
}
for (const [name, [small, make]] of Object.entries(cliffs))
  await measure(name, small, (size) => {
    const documents = make(size)
    return () => audited(documents)
  })
for (const [name, [small, make]] of Object.entries(texts))
  await measure(name, small, (size) => {
    const text = make(size)
    return () => {
      const { documents, problems } = parseDocuments('deep.json', text)
      return audit(decoded(documents).company, problems)
    }
  })
tell(JSON.stringify(growth))
