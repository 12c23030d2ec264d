/**
 * Copies of objects, those of each shape made in a place of their own. V8 remembers for each place in a program what makes of objects
 * are copied there, four at the most; where there are more, a copy is two pieces of memory and takes twice as long. A copy of a copy is
 * of a new make each time.
 */

export type Copy = <A extends object>(one: A) => { -readonly [F in keyof A]: A[F] }

/** Made anew from its text an object is one piece of memory, and so are its copies. Plain data only. */
export const inOnePiece = <A extends object>(one: A): A => JSON.parse(JSON.stringify(one)) as A

/** For whatever is copied now and then. */
export const copyOfAny: Copy = (one) => ({ ...one })

/** For what is copied again and again: in turn, places that have nothing else to do. */
export const placesInTurn = (): (() => Copy) => {
  let turn = 0
  return () => places[turn++ % places.length]!
}

// A place is a line of the program: functions that one line makes are one place.
const places: readonly Copy[] = [
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
  (one) => ({ ...one }),
]
