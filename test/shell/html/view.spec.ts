import { describe, expect, it } from 'vitest'
import { addressOf, opening, type View, viewAt } from '../../../src/shell/html/page/view.js'

const start = opening('zh')
const view: View = {
  lang: 'en',
  filter: { search: '张三 late', rule: 'A&B=#', department: '', measure: 'late.seconds', cause: '-' },
  order: { by: 'person', down: true },
  day: { userid: 'u/1 ?', date: '2026-05-07' },
}

describe('the address of a view', () => {
  it('leads back to it', () => expect(viewAt(`#${addressOf(view, start)}`, start)).toEqual(view))
  it('is empty for the page as it opens', () => expect(addressOf(start, start)).toBe(''))
  it.each(['#', '#lang=fr&sort=nothing', '#user=ann', '#%%%'])(
    'that nobody understands (%s) is the page as it opens',
    (address) => expect(viewAt(address, start)).toEqual(start),
  )
})
