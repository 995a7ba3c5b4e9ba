import { describe, expect, it } from 'vitest'
import type { Client } from '../helpers/test-backend.ts'
import { refusalOf } from '../helpers/test-backend.ts'
import { openStore } from '#store/store'
import { withheldQuestions } from '#store/question-reviews'
import { unzipSync } from 'fflate'
import { AFFECTED_WORDS } from './affected-words.ts'
import { begin, rightAnswer, smallDrill } from './answering.ts'
import { DAY_MS, TUESDAY_MS, newPlace, startBrigade, startBrigadeAt } from './brigade.ts'
import { CANARY, fixtureForms, fixtureQuestions } from './fixture-bank.ts'

/** Question n of each kind in the fixture cites article n of this edition, without a paragraph. */
const OLD = { instrumentId: 'law', editionId: '2021' }

type Cited = { citations?: { article: string }[]; parts?: { citations: { article: string }[] }[] }
/** Articles that each question of the fixture rests on, by itself or by the parts of a case. */
const ARTICLES = [...fixtureQuestions(), ...fixtureForms()].map(entry => {
  const { citations = [], parts = [] } = entry as unknown as Cited
  return [...citations, ...parts.flatMap(part => part.citations)].map(({ article }) => article)
})
const ALL = ARTICLES.length
const ON_ARTICLE_ONE = ARTICLES.filter(articles => articles.every(article => article === '1')).length
/** All but those on article 1, which stays as it was. */
const TOUCHED = ALL - ON_ARTICLE_ONE

/** Texts that have hardly two neighbouring signs in common. */
function words(at: number): string {
  return Array.from({ length: 30 }, (_, place) => String.fromCharCode(0x4e00 + at * 97 + place * 3)).join('')
}

const base64 = (lines: readonly string[]) => Buffer.from(lines.join('\n')).toString('base64')
const OLD_TEXT = Array.from({ length: 20 }, (_, at) => `第${at + 1}条 ${words(at + 1)}。`)
/** 1 as it was, 2 changed, 3 and 4 exchanged, 5 deleted: what followed moves up by one, to 19. */
const NEW_TEXT = [
  `第1条 ${words(1)}。`,
  `第2条 ${words(2)}新。`,
  `第3条 ${words(4)}。`,
  `第4条 ${words(3)}。`,
  ...Array.from({ length: 15 }, (_, at) => `第${at + 5}条 ${words(at + 6)}。`),
]

async function bring(page: Client, key: typeof OLD, lines: readonly string[]) {
  const preview = await page.instrument.readText({ ...key, fileName: '法.txt', base64: base64(lines) })
  const imported = await page.instrument.importText({ importId: preview.importId })
  return { preview, imported }
}

/** The old text is here, and the new edition takes effect in spring. */
async function revised(page: Client) {
  await bring(page, OLD, OLD_TEXT)
  const { editionId } = await page.instrument.addEdition({
    instrument: { kind: 'known', instrumentId: 'law' },
    label: '2027年修订',
    issuingBody: '全国人民代表大会常务委员会',
    adopted: '2026-11-20',
    effectiveFrom: '2027-03-01',
  })
  return { instrumentId: 'law', editionId }
}

/** The texts of the first sheet, row by row. */
async function sheetRows(file: string): Promise<string[][]> {
  const xml = Buffer.from(unzipSync(Buffer.from(file, 'base64'))['xl/worksheets/sheet1.xml'] ?? []).toString()
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gsu)].map(([, cells = '']) => {
    const texts: string[] = Array.from({ length: Object.keys(AFFECTED_WORDS.columns).length }, () => '')
    for (const [, column = 'A', text = ''] of cells.matchAll(/<c r="([A-Z])\d+".*?<t[^>]*>(.*?)<\/t>/gsu))
      texts[(column.codePointAt(0) ?? 65) - 65] = text
    return texts
  })
}

const waiting = async (page: Client, more: object = {}) =>
  page.instrument.reviews({ state: 'waiting', offset: 0, limit: 200, ...more })

describe('the register', () => {
  it('says which edition is in force, what rests on it, and what is known of its text', async () => {
    const { admin } = await startBrigade()
    const [entry] = await admin.instrument.list({})
    expect(entry).toMatchObject({
      instrumentId: 'law',
      kind: 'law',
      questions: ALL,
      questionsOnSuperseded: 0,
    })
    expect(entry?.editions).toMatchObject([
      { editionId: '2021', state: 'inForce', text: null, questions: ALL, waiting: 0, articles: null },
    ])
    await bring(admin, OLD, OLD_TEXT)
    const { edition, articles, total } = await admin.instrument.get({ ...OLD, offset: 18, limit: 5 })
    expect(edition.text).toMatchObject({ fileName: '法.txt', articles: 20, importedByName: '管理员' })
    expect([total, articles.map(article => article.place)]).toEqual([20, ['第十九条', '第二十条']])
  })

  it('takes a new instrument and a new edition, and refuses what is there already', async () => {
    const { admin } = await startBrigade()
    const fresh = {
      instrument: {
        kind: 'new' as const,
        instrumentKind: 'rule' as const,
        name: '停车管理办法',
        shortName: '停车办法',
      },
      label: '2026年公布',
      issuingBody: '市人民政府',
      adopted: '',
      effectiveFrom: '2026-12-01',
    }
    const { instrumentId, editionId } = await admin.instrument.addEdition(fresh)
    const entry = (await admin.instrument.list({})).find(row => row.instrumentId === instrumentId)
    expect(entry?.editions).toMatchObject([
      { editionId, state: 'future', issuingBody: '市人民政府', adopted: null },
    ])
    expect(await refusalOf(admin.instrument.addEdition(fresh))).toMatchObject({
      code: 'instrument.nameTaken',
    })
    const known = { ...fresh, instrument: { kind: 'known' as const, instrumentId } }
    expect(await refusalOf(admin.instrument.addEdition(known))).toMatchObject({ code: 'edition.dayTaken' })
    const unknown = { ...fresh, instrument: { kind: 'known' as const, instrumentId: 'nothing' } }
    expect(await refusalOf(admin.instrument.addEdition(unknown))).toMatchObject({
      code: 'instrument.notFound',
    })
    const impossible = { ...known, effectiveFrom: '2027-02-30' }
    expect(await refusalOf(admin.instrument.addEdition(impossible))).toMatchObject({ code: 'input.invalid' })
  })
})

describe('articles for everybody', () => {
  it('are opened from a citation and found by word and by number; the rest is for instructors', async () => {
    const { admin, people, signIn } = await startBrigade([['王小明']])
    const trainee = await signIn(people[0] ?? { memberId: '', pin: '' })
    const nine = { ...OLD, article: '9' }
    expect(await refusalOf(trainee.instrument.article(nine))).toEqual({
      code: 'edition.noText',
      values: { name: `${CANARY}-法` },
    })
    await bring(admin, OLD, [
      ...OLD_TEXT.slice(0, 8),
      `第9条 有下列情形之一的：`,
      `（一）Drive 酒后；`,
      `（二）乙。`,
    ])
    expect(await trainee.instrument.article(nine)).toMatchObject({
      supersededOn: null,
      newer: null,
      article: {
        place: '第九条',
        paragraphs: [
          { text: '有下列情形之一的：', items: [{ number: 1 }, { number: 2, text: '（二）乙。' }] },
        ],
      },
    })
    expect(await refusalOf(trainee.instrument.article({ ...OLD, article: '99' }))).toEqual({
      code: 'article.notFound',
      values: { place: '第九十九条' },
    })
    const find = async (text: string) =>
      (await trainee.instrument.search({ text, offset: 0, limit: 10 })).rows.map(row => row.place)
    expect(await find('酒')).toEqual(['第九条'])
    expect(await find('ｄｒｉｖｅ')).toEqual(['第九条'])
    expect(await find('第九条第二项')).toEqual(['第九条'])
    expect(await find('没有的')).toEqual([])
    // The other script, the other width, and white space where the text has none.
    expect(await find('有下列情形之壹的')).toEqual([])
    for (const text of ['酒後', '有下列 情形之一的：', '有下列情形之一的:', '（一）ｄrive'])
      expect(await find(text)).toEqual(['第九条'])
    expect(await find('\u200b')).toEqual([])
    const { rows } = await trainee.instrument.search({ text: '酒後', offset: 0, limit: 1 })
    const [hit] = rows
    expect(hit?.ranges.map(({ from, to }) => hit.snippet.slice(from, to))).toEqual(['酒后'])
    for (const call of [
      trainee.instrument.list({}),
      trainee.instrument.get({ ...OLD, offset: 0, limit: 1 }),
      trainee.instrument.readText({ ...OLD, fileName: 'a', base64: '' }),
      trainee.instrument.reviews({ offset: 0, limit: 1 }),
    ])
      expect(await refusalOf(call)).toMatchObject({ code: 'access.denied' })
  })
})

describe('a text', () => {
  it('is shown before it is taken over, and not taken over when discarded, foreign, or overtaken', async () => {
    const { admin, people, signIn } = await startBrigade([['教官'], 0, ['instructor']])
    const other = await signIn(people[0] ?? { memberId: '', pin: '' })
    const read = () =>
      admin.instrument.readText({
        ...OLD,
        fileName: '法.txt',
        base64: base64(['公告', ...OLD_TEXT.slice(1)]),
      })
    const first = await read()
    expect(first).toMatchObject({ title: '公告', replaces: null, alignments: [], articles: { length: 19 } })
    expect(first.warnings).toEqual([{ code: 'skipped', line: 2, values: { from: '', to: '2' } }])
    expect((await admin.instrument.list({}))[0]?.editions[0]?.text).toBeNull()
    expect(await refusalOf(other.instrument.importText({ importId: first.importId }))).toMatchObject({
      code: 'statute.expired',
    })
    const second = await read()
    await admin.instrument.discardText({ importId: second.importId })
    expect(await refusalOf(admin.instrument.importText({ importId: second.importId }))).toMatchObject({
      code: 'statute.expired',
    })
    await bring(admin, OLD, OLD_TEXT)
    expect(await refusalOf(admin.instrument.importText({ importId: first.importId }))).toMatchObject({
      code: 'statute.changedMeanwhile',
    })
    const same = await admin.instrument.readText({ ...OLD, fileName: 'b.txt', base64: base64(OLD_TEXT) })
    expect(same.replaces).toMatchObject({ fileName: '法.txt', sameFile: true })
  })

  it.each<[string, string, object]>([
    [
      'no statute',
      Buffer.from('通知').toString('base64'),
      { code: 'statute.noArticles', place: { file: 'x' } },
    ],
    [
      'one number twice',
      base64(['第一条 甲。', '第一条 乙。']),
      { code: 'statute.repeatedArticle', place: { file: 'x', row: 2 } },
    ],
    ['an old Word file', '0M8R4KGxGuE=', { code: 'statute.unreadable', values: { hint: 'oldWord' } }],
  ])('%s is refused with its place', async (_, content, refusal) => {
    const { admin } = await startBrigade()
    const read = admin.instrument.readText({ ...OLD, fileName: 'x', base64: content })
    expect(await refusalOf(read)).toMatchObject(refusal)
  })

  it('is held against the number of articles that the register knows', async () => {
    const place = newPlace()
    const edition = { id: '2021', label: '版', effectiveFrom: '2021-04-29', articles: 21 }
    const law = { id: 'law', kind: 'law', name: '法全称', shortName: '法', editions: [edition] }
    place.bank.write('instruments.yaml', JSON.stringify({ instruments: [law] }))
    const { admin } = await startBrigadeAt(place)
    const preview = await admin.instrument.readText({ ...OLD, fileName: 'a', base64: base64(OLD_TEXT) })
    expect(preview.warnings).toEqual([{ code: 'countDiffers', line: 0, values: { expected: 21, found: 20 } }])
    expect((await admin.instrument.list({}))[0]?.editions[0]).toMatchObject({ articles: 21 })
  })
})

describe('a law that changed', () => {
  it('is shown article by article, with the questions it touches', async () => {
    const { admin } = await startBrigade()
    const next = await revised(admin)
    const preview = await admin.instrument.readText({ ...next, fileName: '新.md', base64: base64(NEW_TEXT) })
    const [alignment] = preview.alignments
    expect(alignment).toMatchObject({ fromEdition: '2021', toEdition: next.editionId })
    const said = alignment?.links.map(link => `${link.kind} ${link.from.join()}→${link.to.join()}`)
    expect(said?.slice(0, 6)).toEqual([
      'unchanged 1→1',
      'changed 2→2',
      'moved 4→3',
      'deleted 5→',
      'moved 3→4',
      'moved 6→5',
    ])
    expect(alignment?.links.find(link => link.kind === 'changed')?.runs).toEqual([
      { kind: 'same', text: words(2) },
      { kind: 'added', text: '新' },
      { kind: 'same', text: '。' },
    ])
    expect(alignment?.affected).toMatchObject({ total: TOUCHED })
    expect(alignment?.affected.rows.find(row => row.questionId === 'TL-ONE-002')?.cited).toEqual([
      {
        place: '第二条',
        article: '2',
        paragraph: null,
        item: null,
        kind: 'changed',
        to: ['2'],
        textChanged: true,
        citedChanged: true,
      },
    ])
    // Nothing is written yet.
    expect((await waiting(admin)).total).toBe(0)
  })

  it('keeps its questions out of papers from the day it takes effect, until somebody decides', async () => {
    const { admin, test, place } = await startBrigade()
    const next = await revised(admin)
    const { imported } = await bring(admin, next, NEW_TEXT)
    expect(imported).toMatchObject({ articles: 19, waiting: TOUCHED })
    const before = await waiting(admin)
    expect([before.total, before.rows.some(row => row.withheld)]).toEqual([TOUCHED, false])
    // Nothing but article 1 is drawn from once the law is another: one single choice of sixteen.
    const available = async () => {
      const { blueprint } = smallDrill()
      const [section] = blueprint.sections
      if (!section) throw new Error('no section')
      const one = { ...blueprint, sections: [{ ...section, count: 1 }] }
      return (await admin.drill.tryBlueprint({ blueprint: one })).sections[0]?.available
    }
    expect(await available()).toBe(16)
    test.clock.shiftWall(100 * DAY_MS)
    expect((await waiting(admin)).rows.every(row => row.withheld)).toBe(true)
    expect(await available()).toBe(1)
    const [entry] = await admin.instrument.list({})
    expect(entry).toMatchObject({ questionsOnSuperseded: ALL })
    expect(entry?.editions.map(edition => [edition.state, edition.waiting])).toEqual([
      ['superseded', 0],
      ['inForce', TOUCHED],
    ])
    await test.stop()
    const store = await openStore({ folder: place.dataFolder, nowMs: TUESDAY_MS })
    expect(await withheldQuestions(store.reader, '2027-02-28')).toEqual([])
    expect(await withheldQuestions(store.reader, '2027-03-01')).toHaveLength(TOUCHED)
    await store.close()
  })

  it('is handed over as a list: every question with its articles, what changed, and who decided what', async () => {
    const { admin } = await startBrigade()
    const next = await revised(admin)
    await bring(admin, next, NEW_TEXT)
    const { rows } = await waiting(admin)
    const [first, second] = [rows[0], rows.findLast(row => row.cited.every(cited => cited.article === '2'))]
    const reviewId = first?.reviewId ?? ''
    await admin.instrument.decideReview({ reviewId, decision: 'retired', articles: [], reason: '已不考' })
    const pair = { instrumentId: 'law', fromEdition: '2021', toEdition: next.editionId }
    const file = await admin.instrument.exportAffected({ ...pair, words: AFFECTED_WORDS })
    expect(file.fileName).toMatch(/受影响试题清单-20261124\.xlsx$/u)
    const piece = await admin.questionImport.piece({ fileId: file.fileId, offset: 0 })
    const [header, ...listed] = await sheetRows(piece.base64)
    expect(header).toEqual(Object.values(AFFECTED_WORDS.columns))
    expect(listed).toHaveLength(TOUCHED)
    const row = (id: string | undefined) => listed.find(([questionId]) => questionId === id)
    expect(row(first?.questionId)?.slice(6)).toEqual(['已停用', '管理员', '2026-11-24', '已不考'])
    expect(row(second?.questionId)?.slice(2, 7)).toEqual(['第二条', '第二条', '修改', '+新', '待复核'])
    // Control: a question on the article that stayed as it was is not on it.
    expect(row('TL-ONE-001')).toBeUndefined()
  })

  it('is decided question by question; a result keeps the version it was given on', async () => {
    const { admin } = await startBrigade()
    await admin.drill.saveStanding(smallDrill())
    const { sittingId, items } = await begin(admin)
    for (const [item, shown] of items.entries())
      await admin.answer.save({ sittingId, item, rev: 1, answer: rightAnswer(shown) })
    await admin.sitting.submit({ sittingId })
    const result = await admin.sitting.result({ sittingId })

    const next = await revised(admin)
    await bring(admin, next, NEW_TEXT)
    const reviewOf = async (questionId: string) =>
      (await admin.instrument.reviews({ questionId, offset: 0, limit: 1 })).rows[0]
    const decide = async (
      questionId: string,
      decision: 'stillRight' | 'newVersion' | 'retired',
      more: { articles?: { from: string; to: string }[]; reason?: string } = {},
    ) =>
      admin.instrument.decideReview({
        reviewId: (await reviewOf(questionId))?.reviewId ?? '',
        decision,
        articles: [],
        reason: '已核对',
        ...more,
      })
    const citations = async (questionId: string) =>
      (await admin.question.get({ questionId })).current.content.citations

    // Renumbered: the new number is written into a new version.
    const { versionId } = await decide('TL-ONE-003', 'stillRight')
    expect(await citations('TL-ONE-003')).toEqual([
      { instrument: 'law', edition: next.editionId, article: '4' },
    ])
    expect((await admin.question.get({ questionId: 'TL-ONE-003' })).current).toMatchObject({
      versionId,
      number: 2,
      reason: '已核对',
      authorName: '管理员',
    })
    expect(await reviewOf('TL-ONE-003')).toMatchObject({ state: 'stillRight', decidedByName: '管理员' })
    expect(await refusalOf(decide('TL-ONE-003', 'retired'))).toMatchObject({ code: 'review.decided' })

    // Deleted: somebody has to say where it went.
    expect(await refusalOf(decide('TL-ONE-005', 'stillRight'))).toEqual({
      code: 'review.articleGone',
      values: { place: '第五条' },
    })
    expect(
      await refusalOf(decide('TL-ONE-005', 'stillRight', { articles: [{ from: '5', to: '99' }] })),
    ).toMatchObject({ code: 'article.notFound' })
    await decide('TL-ONE-005', 'stillRight', { articles: [{ from: '5', to: '1' }] })
    expect(await citations('TL-ONE-005')).toMatchObject([{ edition: next.editionId, article: '1' }])

    // Rewritten: first the version, then the decision.
    expect(await refusalOf(decide('TL-ONE-002', 'newVersion'))).toMatchObject({ code: 'review.noNewVersion' })
    const { current } = await admin.question.get({ questionId: 'TL-ONE-002' })
    const written = await admin.question.revise({
      questionId: 'TL-ONE-002',
      content: { ...current.content, explanation: '按新法。' },
      reason: '法律修订',
    })
    expect(await reviewOf('TL-ONE-002')).toMatchObject({ state: 'waiting', hasNewVersion: true })
    expect(await decide('TL-ONE-002', 'newVersion')).toMatchObject({ versionId: written.versionId })

    // Out of use.
    for (const decision of ['retired', 'stillRight'] as const)
      expect(await refusalOf(decide('TL-ONE-004', decision, { reason: ' ' }))).toMatchObject({
        code: 'input.invalid',
      })
    await decide('TL-ONE-004', 'retired')
    expect((await waiting(admin)).total).toBe(TOUCHED - 4)
    // The text that came meanwhile can be opened; nothing else is different.
    expect(opened(await admin.sitting.result({ sittingId }))).toEqual(opened(result))
  })

  it('carries over the questions whose articles are as they were', async () => {
    const { admin } = await startBrigade()
    const next = await revised(admin)
    await bring(admin, next, NEW_TEXT)
    const pair = { instrumentId: 'law', fromEdition: '2021', toEdition: next.editionId }
    expect(await admin.instrument.carryOver(pair)).toMatchObject({ questions: ON_ARTICLE_ONE })
    expect(await admin.instrument.carryOver(pair)).toMatchObject({ questions: 0 })
    const { current } = await admin.question.get({ questionId: 'TL-ONE-001' })
    expect(current.content.citations).toEqual([{ instrument: 'law', edition: next.editionId, article: '1' }])
    expect(current.reason).toBe('条文未变，沿用至2027年修订')
  })

  it('leaves a revision that waits for its reader where it is, and tells of it', async () => {
    const { admin } = await startBrigade()
    const next = await revised(admin)
    await bring(admin, next, NEW_TEXT)
    await admin.workflow.saveSettings({ rule: 'another' })
    const revise = async (questionId: string) => {
      const { content } = (await admin.question.get({ questionId })).current
      const harder = { ...content, difficulty: 5 as const }
      return admin.question.revise({ questionId, content: harder, reason: '更难' })
    }
    const { versionId } = await revise('TL-ONE-001')
    const pair = { instrumentId: 'law', fromEdition: '2021', toEdition: next.editionId }
    expect(await admin.instrument.carryOver(pair)).toMatchObject({
      questions: ON_ARTICLE_ONE - 1,
      waiting: 1,
    })
    expect((await admin.question.get({ questionId: 'TL-ONE-001' })).pending).toMatchObject({ versionId })
    const { versionId: third } = await revise('TL-ONE-003')
    const { rows } = await admin.instrument.reviews({ questionId: 'TL-ONE-003', offset: 0, limit: 1 })
    const decision = { reviewId: rows[0]?.reviewId ?? '', articles: [], reason: '已核对' }
    expect(
      await refusalOf(admin.instrument.decideReview({ ...decision, decision: 'stillRight' })),
    ).toMatchObject({ code: 'review.revisionWaits' })
    expect((await admin.question.get({ questionId: 'TL-ONE-003' })).pending).toMatchObject({
      versionId: third,
    })
  })

  it('is found also when the text of the old edition comes later', async () => {
    const { admin } = await startBrigade()
    const { editionId } = await admin.instrument.addEdition({
      instrument: { kind: 'known', instrumentId: 'law' },
      label: '新',
      issuingBody: '',
      adopted: '',
      effectiveFrom: '2027-03-01',
    })
    const { preview } = await bring(admin, { instrumentId: 'law', editionId }, NEW_TEXT)
    expect(preview.alignments).toEqual([])
    const { imported } = await bring(admin, OLD, OLD_TEXT)
    expect(imported.waiting).toBe(TOUCHED)
    // The trainee's citation of the old edition leads on to the new one.
    expect(await admin.instrument.article({ ...OLD, article: '3' })).toMatchObject({
      supersededOn: '2027-03-01',
      newer: { editionId, label: '新', kind: 'moved', articles: ['4'] },
    })
  })
})

describe('an alignment', () => {
  it('is corrected by hand before and after, and what waits follows', async () => {
    const { admin } = await startBrigade()
    const next = await revised(admin)
    const pair = { instrumentId: 'law', fromEdition: '2021', toEdition: next.editionId }
    const preview = await admin.instrument.readText({ ...next, fileName: '新', base64: base64(NEW_TEXT) })
    const wrong = { importId: preview.importId, fromEdition: '2021', toEdition: next.editionId }
    expect(
      await refusalOf(admin.instrument.alignText({ ...wrong, links: [{ from: ['99'], to: ['1'] }] })),
    ).toEqual({ code: 'edition.linksDoNotFit', values: { fault: 'unknownArticle', number: '99' } })
    const corrected = await admin.instrument.alignText({ ...wrong, links: [{ from: ['5'], to: ['5'] }] })
    expect(corrected.alignments[0]?.links.find(link => link.manual)).toMatchObject({
      kind: 'changed',
      from: ['5'],
      to: ['5'],
    })
    await admin.instrument.importText({ importId: preview.importId })
    expect(await admin.instrument.alignment(pair)).toMatchObject({ confirmedByName: '管理员' })
    const five = async () =>
      (await admin.instrument.reviews({ questionId: 'TL-ONE-005', offset: 0, limit: 1 })).rows[0]
    expect((await five())?.cited).toMatchObject([{ kind: 'changed', to: ['5'] }])
    const reviewId = (await five())?.reviewId
    await admin.instrument.setLinks({ ...pair, links: [] })
    expect(await five()).toMatchObject({ reviewId, cited: [{ kind: 'deleted', to: [] }] })
    const compared = await admin.instrument.compare({ ...pair, article: '2' })
    expect(compared).toMatchObject({
      link: { kind: 'changed', runs: [{ kind: 'same' }, { kind: 'added', text: '新' }, { kind: 'same' }] },
      older: [{ place: '第二条' }],
      newer: [{ place: '第二条' }],
    })
    const nothing = { ...pair, fromEdition: next.editionId, toEdition: '2021' }
    expect(await refusalOf(admin.instrument.alignment(nothing))).toEqual({ code: 'edition.noAlignment' })
  })
})

/** Every citation as if its text could be opened. */
function opened(result: unknown): unknown {
  return JSON.parse(JSON.stringify(result).replaceAll('"hasText":false', '"hasText":true'))
}
