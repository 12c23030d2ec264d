import { describe, expect, it } from 'vitest'
import { audited } from '../../../src/audit.js'
import { drawing } from '../../../src/drawing.js'
import { explain } from '../../../src/explain.js'
import { readCompany } from '../../../src/shell/files/index.js'
import { packCompany, shareSize, unpackShare } from '../../../src/shell/html/packed-company.js'
import { zone } from '../../../src/time/zone.js'

const sample = async () => {
  const { company } = await readCompany(['docs/examples/company'], {
    zone: zone('Asia/Shanghai')!,
    stdin: async () => new Uint8Array(),
  })
  return audited(company)
}

describe('a company in shares', () => {
  it('explains and draws every day of the sample as the whole company does', async () => {
    const { company, policies, days } = await sample()
    const people = [...days.keys()]
    const { common, shares } = packCompany(company, people, { policies, asOf: undefined })
    expect(shares).toHaveLength(Math.ceil(people.length / shareSize))
    const unpacked = shares.map((share) => unpackShare(common, share))
    expect(unpacked[0]!.asked).toEqual({ policies, asOf: undefined })
    let explained = 0
    for (const [i, employee] of people.entries()) {
      const own = days.get(employee)!
      const share = unpacked[Math.floor(i / shareSize)]!.company
      for (const { date } of own) {
        expect(explain(share, employee, date, { policies }), `${employee} ${date}`).toEqual(
          explain(company, employee, date, { policies }),
        )
        expect(drawing(share, employee, date, { policies })).toEqual(drawing(company, employee, date, { policies }))
        explained += 1
      }
    }
    expect(explained).toBe(372)
  })
})
