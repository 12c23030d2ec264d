/** What the reader is looking at, and the address that leads back to it. */
import type { Lang } from '../../../domain/document.js'
import { anything, columns, type Filter, type Order } from '../../../present/html/rows.js'

export interface View {
  readonly lang: Lang
  readonly filter: Filter
  readonly order: Order
  readonly day: { readonly userid: string; readonly date: string } | undefined
}

export const opening = (lang: Lang): View => ({
  lang,
  filter: anything,
  order: { by: 'when', down: false },
  day: undefined,
})

/** The part of the address after `#`: only what is not as it opens. */
export const addressOf = ({ lang, filter, order, day }: View, start: View): string => {
  const parts = new URLSearchParams()
  if (lang !== start.lang) parts.set('lang', lang)
  for (const [name, value] of Object.entries(filter)) if (value !== '') parts.set(name, value)
  if (order.by !== start.order.by || order.down) parts.set('sort', `${order.down ? '-' : ''}${order.by}`)
  if (day !== undefined) {
    parts.set('user', day.userid)
    parts.set('date', day.date)
  }
  return parts.toString()
}

/** Whatever somebody typed there: what is not understood is as it opens. */
export const viewAt = (address: string, start: View): View => {
  const parts = new URLSearchParams(address.replace(/^#/, ''))
  const part = (name: string): string => parts.get(name) ?? ''
  const asked = part('lang')
  const sort = part('sort')
  const by = columns.find((column) => column === sort.replace(/^-/, ''))
  const [userid, date] = [part('user'), part('date')]
  return {
    lang: asked === 'zh' || asked === 'en' ? asked : start.lang,
    filter: {
      search: part('search'),
      rule: part('rule'),
      department: part('department'),
      measure: part('measure'),
      cause: part('cause'),
    },
    order: by === undefined ? start.order : { by, down: sort.startsWith('-') },
    day: userid === '' || date === '' ? undefined : { userid, date },
  }
}
