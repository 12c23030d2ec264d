/** A list that is filled in from the front, with room for just so many. */

/**
 * One that is pushed to begins with room for seventeen and is copied as it grows; one that `map` makes is of another make once the
 * running program has compiled the call, and whatever reads it is compiled anew.
 */
export const listFor = <A>(many: number): A[] => {
  // oxlint-disable-next-line unicorn/no-new-array -- the length alone is meant, and Array.from would visit each place
  return new Array<A>(many)
}

/** All lists as one. */
export const joined = <A>(lists: ReadonlyArray<readonly A[]>): readonly A[] => {
  let length = 0
  for (const list of lists) length += list.length
  const all = listFor<A>(length)
  let next = 0
  for (const list of lists) for (let i = 0; i < list.length; i++) all[next++] = list[i]!
  return all
}
