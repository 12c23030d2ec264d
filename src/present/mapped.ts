/** What is made of each of many, one after the other when it is asked for, and anew each time: a million rows need not be held. */
export const mapped = <From, To>(all: Iterable<From>, to: (one: From) => To): Iterable<To> => ({
  *[Symbol.iterator]() {
    for (const one of all) yield to(one)
  },
})
