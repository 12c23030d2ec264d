/** The word somebody probably meant: the nearest by edit distance, if it is near at all. */

export const nearest = (seen: string, words: readonly string[]): string | undefined => {
  const ranked = words
    .map((word) => ({ word, distance: distance(seen.slice(0, 60).toLowerCase(), word.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
  const best = ranked[0]
  return best && best.distance < best.word.length && best.distance <= Math.max(2, Math.floor(best.word.length / 3))
    ? best.word
    : undefined
}

/** Levenshtein's distance, row by row. */
const distance = (a: string, b: string): number => {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    above = row
  }
  return above[b.length]!
}
