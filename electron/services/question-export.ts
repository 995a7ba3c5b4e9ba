import type { Inputs } from '#contract/contract'
import type { QuestionDesk } from '#importing/question/desk/question-desk'
import type { ReadPicture } from '#importing/question/question-reading'
import { shanghaiDay } from '#engine/week/iso-week'
import { exportedQuestions } from '#store/question-import'
import { findPicture } from '#store/pictures'
import type { Reader } from '#store/store'
import { AppError, refuse } from './app-error.ts'
import type { Deps } from './deps.ts'
import { readExportWords } from './import-words.ts'
import { asRefusal } from './import-run.ts'
import type { QuestionSearcher } from './question-searcher.ts'
import { turn } from './turn.ts'

type ExportInput = Inputs['questionImport']['export']
type Desks = Pick<Deps, 'store' | 'clock' | 'questionDesks'>
type Source = Desks & { searcher: QuestionSearcher }

const SLICE = 200
const PICTURE = /\]\(picture:([0-9a-f]{64})\)/gu

/** A file of the chosen questions in the chosen format, made in a worker; texts and pictures go there in slices. */
export async function exportFile(
  { selection, format }: ExportInput,
  deps: Source,
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  return withDesk(deps, async desk => {
    const withPictures = await desk.ask('holdsPictures', { format })
    if ((await send(selection, desk, { deps, withPictures })) === 0) refuse('import.nothingToExport')
    const words = await readExportWords(deps.store.reader)
    const { extension, bytes } = await desk.ask('write', { format, words })
    return { fileName: `题库-${shanghaiDay(deps.clock.nowMs()).replaceAll('-', '')}.${extension}`, bytes }
  })
}

export async function checkExport({ selection, format }: ExportInput, deps: Source) {
  return withDesk(deps, async desk => {
    const questions = await send(selection, desk, { deps, withPictures: false })
    const found = await desk.ask('cannotExpress', { format })
    return {
      questions,
      cannotExpress: found.map(({ code, count, ids }) => ({ code, count, questionIds: ids })),
    }
  })
}

export async function templateFile(
  deps: Desks,
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  return withDesk(deps, async desk => {
    const words = await readExportWords(deps.store.reader)
    const { extension, bytes } = await desk.ask('template', { words })
    return { fileName: `试题模板.${extension}`, bytes }
  })
}

/** A worker for one piece of work, ended whatever came of it. */
export async function withDesk<Result>(
  deps: Desks,
  work: (desk: QuestionDesk) => Promise<Result>,
): Promise<Result> {
  const desk = deps.questionDesks.open()
  try {
    return await work(desk)
  } catch (error) {
    const refusal = asRefusal(error, '')
    throw refusal instanceof AppError ? refusal : error
  } finally {
    await desk.close()
  }
}

/** The pictures that texts name, but for those that were sent before. */
export async function picturesIn(
  db: Reader,
  texts: readonly string[],
  sent = new Set<string>(),
): Promise<ReadPicture[]> {
  const pictures: ReadPicture[] = []
  for (const [, sha256 = ''] of texts.flatMap(text => [...text.matchAll(PICTURE)])) {
    if (sent.has(sha256)) continue
    sent.add(sha256)
    const found = await findPicture(db, sha256)
    if (found) pictures.push({ sha256, name: sha256, bytes: Buffer.from(found.base64, 'base64') })
  }
  return pictures
}

async function send(
  selection: ExportInput['selection'],
  desk: QuestionDesk,
  { deps, withPictures }: { deps: Source; withPictures: boolean },
): Promise<number> {
  const sent = new Set<string>()
  let count = 0
  for await (const rows of slices(selection, deps)) {
    count += rows.length
    const texts = withPictures ? rows.map(({ contentJson }) => contentJson) : []
    const pictures = await picturesIn(deps.store.reader, texts, sent)
    const questions = rows.map(({ id, contentJson }) => ({ id, content: JSON.parse(contentJson) }))
    await desk.ask('exported', { questions, pictures })
    await turn()
  }
  return count
}

/** The chosen questions by id. What a search finds is decided once, before the first slice. */
async function* slices(
  selection: ExportInput['selection'],
  { store, searcher }: Source,
): AsyncGenerator<{ id: string; contentJson: string }[], void, void> {
  if ('text' in selection) {
    const ids = await searcher.all(selection.text)
    for (let at = 0; at < ids.length; at += SLICE) {
      const questionIds = ids.slice(at, at + SLICE)
      yield await exportedQuestions(store.reader, { questionIds }, { after: '', limit: SLICE })
    }
    return
  }
  for (let after = ''; ;) {
    const rows = await exportedQuestions(store.reader, selection, { after, limit: SLICE })
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
    yield rows
  }
}
