/** Claims about the floor plan: the house keeps it, and each way of breaking it is reported by name. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type IForbiddenRuleType } from 'dependency-cruiser'
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'
import { describe, expect, it } from 'vitest'
import { filesUnder, root } from './project.js'

describe('the house', () => {
  it('keeps to its floor plan', async () => expect((await cruised(root)).violations).toEqual([]))
  it('is looked at in full', async () =>
    expect((await cruised(root)).sources).toEqual(filesUnder('src').filter((path) => /\.tsx?$/.test(path))))
})

describe('the floor plan', () => {
  it.each([
    ['a door up', 'src/time/zone.ts', '../reason/decide.js', 'no-door-up-from-time-and-place'],
    ['a door up two floors', 'src/reason/policy.ts', '../judge/judge-day.js', 'no-door-up-from-reason'],
    ['a door from the nouns into a room', 'src/domain/plan.ts', '../plan/plan-day.js', 'no-door-up-from-domain'],
    ['a door from a room to the front page', 'src/judge/judge-day.ts', '../audit.js', 'no-door-up-from-the-rooms'],
    ['a door from a room into the shell', 'src/present/page.ts', '../shell/files.js', 'no-door-up-from-the-rooms'],
    ['a door from the front into the shell', 'src/audit.ts', './shell/files.js', 'no-door-up-from-the-front'],
    ['a door sideways', 'src/judge/judge-day.ts', '../plan/plan-day.js', 'no-door-sideways-from-judge'],
    ['a door sideways from the edge', 'src/vendor/decode.ts', '../judge/judge-day.js', 'no-door-sideways-from-vendor'],
    ['a door between the ground rooms', 'src/place/fence.ts', '../time/zone.js', 'no-door-sideways-from-place'],
    ['a stray date-fns-tz', 'src/time/instant.ts', 'date-fns-tz', 'one-zone'],
    ['a stray date-fns', 'src/plan/plan-day.ts', 'date-fns/addDays', 'one-zone'],
    ['a stray io-ts', 'src/domain/rule.ts', 'io-ts', 'codecs-at-the-edge'],
    ['a stray node: import', 'src/vendor/decode.ts', 'node:fs', 'effects-in-the-shell'],
    ['a stray import of a host module by its bare name', 'src/time/zone.ts', 'path', 'effects-in-the-shell'],
    ['the witness asked by the front', 'src/audit.ts', './reference/engine.js', 'reference-stays-alone'],
    ['a folder on no floor', 'src/extras/thing.ts', '../time/zone.js', 'every-folder-is-on-the-floor-plan'],
    ['a library only the command has', 'src/index.ts', 'picocolors', 'users-install-what-the-library-imports'],
  ])('reports %s', async (_, file, wanted, rule) =>
    expect(await violationsOf({ [file]: `import '${wanted}'\n` })).toEqual([rule]),
  )
  it('reports a door that only types go through', async () =>
    expect(
      await violationsOf({
        'src/judge/judge-day.ts': "import type { A } from '../plan/plan-day.js'\nexport type B = A\n",
      }),
    ).toEqual(['no-door-sideways-from-judge']))
  it('reports a library only the command has, however far behind the door it stands', async () =>
    expect(
      await violationsOf({
        'src/index.ts': "import './present/page.js'\n",
        'src/present/page.ts': "import 'cli-table3'\n",
      }),
    ).toEqual(['users-install-what-the-library-imports']))
  it('reports a circle', async () =>
    expect(
      await violationsOf({ 'src/time/zone.ts': "import './span.js'\n", 'src/time/span.ts': "import './zone.js'\n" }),
    ).toEqual(['no-cycles']))
  it('lets every door down stand open', async () =>
    expect(
      await violationsOf({
        'src/time/zone.ts': "import 'date-fns-tz'\n",
        'src/vendor/decode.ts': "import 'io-ts'\nimport '../domain/rule.js'\n",
        'src/codecs.ts': "import 'io-ts'\nimport './vendor/decode.js'\n",
        'src/reference/engine.ts': "import '../domain/rule.js'\nimport '../time/zone.js'\n",
        'src/audit.ts': "import './judge/judge-day.js'\nimport './time/zone.js'\n",
        'src/index.ts': "import './audit.js'\n",
        'src/shell/files.ts': "import 'node:fs'\nimport '../audit.js'\nimport '../reference/engine.js'\n",
      }),
    ).toEqual([]))
})

// Helpers

/** A small house without fault, into which the faults are planted. */
const sound = {
  'src/time/zone.ts': '',
  'src/reason/decide.ts': '',
  'src/domain/rule.ts': '',
  'src/plan/plan-day.ts': '',
  'src/judge/judge-day.ts': '',
  'src/reference/engine.ts': '',
  'src/audit.ts': '',
  'src/shell/files.ts': '',
}

const violationsOf = async (planted: Readonly<Record<string, string>>): Promise<string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'kaoqin-floors-'))
  try {
    for (const [path, text] of Object.entries({ ...sound, ...planted })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text === '' ? 'export {}\n' : text)
    }
    return [...new Set((await cruised(folder)).violations.map((line) => line.split(':')[0]!))].toSorted()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const cruised = async (baseDir: string) => {
  const config = await extractDepcruiseConfig(join(root, '.dependency-cruiser.mjs'))
  const forbidden = config.forbidden as IForbiddenRuleType[]
  const options = config.options as ICruiseOptions
  const { output } = await cruise(
    ['src'],
    { ...options, baseDir, validate: true, ruleSet: { forbidden } },
    config.options?.enhancedResolveOptions,
  )
  if (typeof output === 'string') throw new Error(output)
  return {
    violations: output.summary.violations.map((one) => `${one.rule.name}: ${one.from} → ${one.to}`),
    sources: output.modules
      .map((one) => one.source)
      .filter((path) => path.startsWith('src/'))
      .toSorted(),
  }
}
