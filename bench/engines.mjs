/**
 * The pure engine beside three other ways to the same results; prints person-days per second as JSON. Each has a process of its own, so
 * that nobody pays for what another left behind in the heap or taught the compiler, and they take turns, so that a slow spell of the
 * machine strikes all alike.
 */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { agree, contenders } from './contenders.mjs'
import { median, secondsWhenWarm, tell } from './measure.mjs'

const compete = async (rounds) => {
  await agree()
  const children = Object.keys(contenders).map((name) => ({ name, child: started(name), rates: [] }))
  for (let round = 0; round < rounds; round++)
    for (const { child, rates } of children) rates.push(await measured(child))
  for (const { child } of children) child.disconnect()
  tell(JSON.stringify(Object.fromEntries(children.map(({ name, rates }) => [name, median(rates)]))))
}

const started = (name) => fork(fileURLToPath(import.meta.url), [name], { execArgv: process.execArgv })
const measured = (child) =>
  new Promise((resolve, reject) => {
    const ended = (code) => reject(new Error(`a contender ended with ${code}`))
    child.once('exit', ended)
    child.once('message', (rate) => {
      child.off('exit', ended)
      resolve(rate)
    })
    child.send('again')
  })

/** In a process of its own: a rate for each time that one is asked for. */
const contend = (name) => {
  const { work, personDays } = contenders[name]()
  process.on('message', async () => process.send(personDays / (await secondsWhenWarm(work))))
}

if (process.send === undefined) await compete(Number(process.argv[2] ?? 5))
else contend(process.argv[2])
