/** Loaded before a program: tells at its end, on the fourth channel, the seconds and the memory that it took from its start on. */
import { writeSync } from 'node:fs'

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  const told = {
    seconds: (user + system) / 1e6,
    wall: performance.now() / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
  writeSync(3, JSON.stringify(told))
})
