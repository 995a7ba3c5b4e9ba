import { createHash } from 'node:crypto'
import { htmlText } from '../html-text.ts'
import type { ReadPicture, SourcePlace } from '../question-reading.ts'
import { READING_LIMITS } from '../reading-limits.ts'
import type { ReadingNotes } from '../reading-notes.ts'
import { type XmlElement, attributeOf, childOf, childrenOf } from '../xml/scan-xml.ts'

/** What all texts of a file share: where its notes and its pictures go. */
export type MoodleFile = { notes: ReadingNotes; pictures: Map<string, ReadPicture> }

/** One question being read. `isFaulty`: a text of it cannot be taken, and its fault is written down. */
export type MoodleQuestion = MoodleFile & { place: SourcePlace; isFaulty: boolean }

const LONGEST_HTML = READING_LIMITS.text * 10
const IN_MARKDOWN = /!\[([^\]\n]{0,200})\]\(@@PLUGINFILE@@\/([^)\s]{1,200})\)/gu
const DATA = /^data:image\/[\w.+-]{1,20};base64,/u

/** The words of `<questiontext format="…"><text>…</text><file …/></questiontext>` as Markdown, pictures by their hash. */
export function moodleText(
  element: XmlElement | undefined,
  question: MoodleQuestion,
  inherited = 'html',
): string {
  if (element === undefined) return ''
  // In old files the text stands in the element itself.
  const text = childOf(element, 'text')?.text ?? element.text
  const format = attributeOf(element, 'format') ?? inherited
  const files = readFiles(element, question)
  const mark = (source: string, words: string) => pictureMark(source, words, { files, question })
  if (format === 'markdown' || format === 'plain_text')
    return text
      .trim()
      .replaceAll(
        IN_MARKDOWN,
        (all: string, words: string, name: string) => mark(`@@PLUGINFILE@@/${name}`, words) ?? all,
      )
  if (text.length > LONGEST_HTML) {
    question.isFaulty = true
    question.notes.fault(question.place, '', 'import.fault.textTooLong', { max: LONGEST_HTML })
    return ''
  }
  const read = htmlText(text, mark, format === 'moodle_auto_format')
  if (read.isActive) question.notes.leftOut(question.place, 'import.leftOut.activeContent')
  if (read.lost.size > 0)
    question.notes.leftOut(question.place, 'import.leftOut.html', {
      tags: [...read.lost].slice(0, 10).join(' '),
    })
  return read.text
}

/** Text that is compared with what a member types: it has no format. */
export function bareText(element: XmlElement | undefined): string {
  return element === undefined ? '' : (childOf(element, 'text')?.text ?? element.text).trim()
}

type Files = Map<string, string>

/** Name of each file → hash of its picture. */
function readFiles(element: XmlElement, { pictures }: MoodleQuestion): Files {
  const files: Files = new Map()
  for (const file of childrenOf(element, 'file')) {
    const name = attributeOf(file, 'name')
    if (name !== null && name !== '' && (attributeOf(file, 'encoding') ?? 'base64') === 'base64')
      files.set(name, keepPicture(name, file.text, pictures))
  }
  return files
}

function keepPicture(name: string, base64: string, pictures: Map<string, ReadPicture>): string {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (!pictures.has(sha256)) pictures.set(sha256, { sha256, name, bytes })
  return sha256
}

function pictureMark(
  source: string,
  words: string,
  { files, question }: { files: Files; question: MoodleQuestion },
): string | null {
  const data = DATA.exec(source)
  const label = words.replaceAll(/[[\]\n]/gu, ' ').slice(0, 200)
  if (data) return `![${label}](picture:${keepPicture('', source.slice(data[0].length), question.pictures)})`
  if (!source.startsWith('@@PLUGINFILE@@/')) {
    question.notes.leftOut(question.place, 'import.leftOut.picture', { name: source.slice(0, 80) })
    return ''
  }
  const name = decodeName(source.slice('@@PLUGINFILE@@/'.length))
  const sha256 = files.get(name)
  if (sha256 !== undefined) return `![${label}](picture:${sha256})`
  question.isFaulty = true
  question.notes.fault(question.place, '', 'import.fault.pictureMissing', { name: name.slice(0, 80) })
  return ''
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
