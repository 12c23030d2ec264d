/** Catala's default logic: exceptions speak first, and two that disagree are a conflict, never a silent winner. */

export type Decision<A> =
  | { readonly _tag: 'Holds'; readonly outcome: A; readonly by: string }
  | { readonly _tag: 'Silent' }
  | { readonly _tag: 'Conflict'; readonly between: readonly string[] }

/** What one clause said: its name and its outcome, `undefined` where it was silent. */
export interface Saying<A> {
  readonly by: string
  readonly outcome: A | undefined
}

/** The agreed answer of the exceptions, else the base. Their order cannot matter: of several that agree, the first by name is named. */
export const decide = <A>(
  base: Saying<A>,
  exceptions: ReadonlyArray<Saying<A>>,
  same: (a: A, b: A) => boolean = Object.is,
): Decision<A> => {
  const spoken = exceptions
    .filter((one): one is Saying<A> & { outcome: A } => one.outcome !== undefined)
    .toSorted((a, b) => (a.by < b.by ? -1 : 1))
  const [first, ...rest] = spoken
  if (first === undefined)
    return base.outcome === undefined ? { _tag: 'Silent' } : { _tag: 'Holds', outcome: base.outcome, by: base.by }
  return rest.every((other) => same(first.outcome, other.outcome))
    ? { _tag: 'Holds', outcome: first.outcome, by: first.by }
    : { _tag: 'Conflict', between: spoken.map((one) => one.by) }
}
