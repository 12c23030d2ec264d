/** Problems in one order, however the input was cut up: by file, then by their place in it. */
import { byText } from './domain/by-text.js'
import { byPlace, type PlaceSteps, stepsOf } from './domain/document-place.js'
import type { Problem } from './domain/problem.js'

/** A word that recurs in a file is told once, where it stands first. */
export const problemsInOrder = (problems: readonly Problem[]): readonly Problem[] => {
  const told = new Set<string>()
  return problems
    .map((one) => ({ one, steps: stepsOf(one.path) }))
    .toSorted(byFileAndPlace)
    .map(({ one }) => one)
    .filter((one) => {
      if (one.id !== 'unknown-word') return true
      const word = JSON.stringify([one.file, one.with])
      const isNew = !told.has(word)
      told.add(word)
      return isNew
    })
}

interface Placed {
  readonly one: Problem
  readonly steps: PlaceSteps
}
const byFileAndPlace = ({ one: a, steps }: Placed, { one: b, steps: others }: Placed): number =>
  byText(a.file, b.file) ||
  byPlace(steps, others) ||
  byText(a.id, b.id) ||
  byText(JSON.stringify(a.with), JSON.stringify(b.with))
