/** Where in a list that is in order something begins. */

/** The first place that is not before what is looked for, `length` where all are; found by halves. */
export const firstPlace = (length: number, isBefore: (place: number) => boolean): number => {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
