/** The pages about the vendor's fields, taken apart into rows, and the fields that codecs declare, to be laid beside them. */
import type * as t from 'io-ts'

/** What one row of a page says of one field. */
export interface FieldRow {
  /** From the answer on, such as `info[].group.checkindate[].flex_time`. */
  readonly path: string
  readonly what: string
  readonly does: string
}
/** `opaque`: a codec that looks into nothing. */
export type Declared = ReadonlyMap<string, 'looked-into' | 'opaque'>

/**
 * A heading names the places of the table beneath it: `## A section · `checkindate[].checkintime[]`, `…``; `{a,b}` stands for both. Rows
 * are relative to each place. A heading without a place is of the answer itself, and `request` of what was asked.
 */
export const rowsOn = (page: string): readonly FieldRow[] =>
  page
    .split(/^## /m)
    .slice(1)
    .flatMap((part) => {
      const [heading = '', ...lines] = part.split('\n')
      const places = [...heading.matchAll(/`([^`]+)`/g)].flatMap(([, place]) => expanded(place!))
      const table = lines.flatMap((line) => rowIn(line) ?? [])
      return (places.length > 0 ? places : ['']).flatMap((place) =>
        table.flatMap(({ fields, ...row }) =>
          fields.map((field) => ({ path: place === '' ? field : `${place}.${field}`, ...row })),
        ),
      )
    })

const rowIn = (line: string): { fields: string[]; what: string; does: string } | undefined => {
  const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim())
  const fields = [...(cells[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, field]) => field!)
  return cells.length === 5 && fields.length > 0 ? { fields, what: cells[2]!, does: cells[3]! } : undefined
}

/** "a.{b,c}.d" is "a.b.d" and "a.c.d". */
export const expanded = (place: string): string[] => {
  const braces = /^(.*?)\{([^}]*)\}(.*)$/.exec(place)
  return braces === null
    ? [place]
    : braces[2]!.split(',').flatMap((one) => expanded(`${braces[1]}${one.trim()}${braces[3]}`))
}

/** The rows beneath a place, by their path from it. */
export const beneath = (rows: readonly FieldRow[], ...places: readonly string[]): readonly FieldRow[] =>
  rows.flatMap((row) => {
    const place = places.find((one) => row.path.startsWith(`${one}.`))
    return place === undefined ? [] : [{ ...row, path: row.path.slice(place.length + 1) }]
  })

/** Every field that a codec names, by its path. */
export const declaredBy = (codec: t.Any): Declared => {
  const found = new Map<string, 'looked-into' | 'opaque'>()
  const walk = (one: t.Any, path: string): void => {
    const node = one as unknown as Node
    if (node._tag === 'IntersectionType') for (const each of node.types) walk(each, path)
    else if (node._tag === 'ArrayType') walk(node.type, `${path}[]`)
    else if (node._tag === 'InterfaceType' || node._tag === 'PartialType')
      for (const [name, inner] of Object.entries(node.props)) {
        const at = path === '' ? name : `${path}.${name}`
        found.set(at, (inner as unknown as Node)._tag === 'UnknownType' ? 'opaque' : 'looked-into')
        walk(inner, at)
      }
  }
  walk(codec, '')
  return found
}

type Node =
  | { readonly _tag: 'IntersectionType'; readonly types: readonly t.Any[] }
  | { readonly _tag: 'ArrayType'; readonly type: t.Any }
  | { readonly _tag: 'InterfaceType' | 'PartialType'; readonly props: Readonly<Record<string, t.Any>> }
  | { readonly _tag: 'UnknownType' }

/** Fields that a codec declares and no row tells of. */
export const untold = (declared: Declared, rows: readonly FieldRow[]): string[] => {
  const told = new Set(rows.map(({ path }) => path))
  return [...declared.keys()].filter((path) => !told.has(path))
}

/** Fields that a row tells of and no codec declares; what lies in an opaque field needs no declaring. */
export const undeclared = (declared: Declared, rows: readonly FieldRow[]): string[] =>
  rows.map(({ path }) => path).filter((path) => !declared.has(path) && !isInOpaque(declared, path))

export const isInOpaque = (declared: Declared, path: string): boolean =>
  [...declared].some(
    ([field, how]) => how === 'opaque' && (path.startsWith(`${field}.`) || path.startsWith(`${field}[`)),
  )

export interface Users {
  readonly clauses: readonly string[]
  readonly files: readonly string[]
}

/** Who uses a field, by the last cell of its row; `undefined` for one that is ignored. */
export const usersOf = ({ does }: FieldRow): Users | undefined => {
  if (!does.startsWith('used by ')) return undefined
  return {
    clauses: [...does.matchAll(/\[([\w-]+)\]\(\.\.\/clauses\/\1\.md\)/g)].map(([, id]) => id!),
    files: [...does.matchAll(/`(src\/[^`]+)`/g)].map(([, path]) => path!),
  }
}

/** Every field is used by somebody, or ignored for a reason. */
export const isAccountedFor = (row: FieldRow): boolean => {
  const users = usersOf(row)
  return users === undefined ? /^ignored: .{12,}/.test(row.does) : users.clauses.length + users.files.length > 0
}
