import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fillPages } from './fill-pages.ts'
import styles from './print-pages.module.css'
import type { PrintDocument } from './print-block.ts'

type Props = { document: PrintDocument; number: string }

/**
 * A document on A4 sheets, on the screen as on paper. Every piece is laid out once out of sight, at the width of a sheet; its height says
 * on which sheet it stands. When a formula or a picture has come and a piece grows, the sheets are filled anew.
 */
export function PrintPages({ document, number }: Props) {
  const { t } = useTranslation('paper')
  const { measure, heights, pageHeight } = useHeights(document)
  const { blocks, head, name, id } = document
  const pieces = blocks.map(({ key, group, keepsWithNext }) => ({
    group,
    keepsWithNext: keepsWithNext === true,
    height: heights.get(key) ?? 0,
  }))
  const pages = fillPages(pieces, pageHeight)
  return (
    <>
      <div ref={measure} className={styles['measure']} aria-hidden="true" inert>
        <div className={styles['room']} data-room="" />
        {blocks.map(({ key, node }) => (
          <div key={key} className={styles['block']} data-block={key}>
            {node}
          </div>
        ))}
      </div>
      {pages.map((indices, page) => (
        // A page has no identity but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={`${id}/${page}`} className={styles['frame']}>
          <section
            className={styles['sheet']}
            data-sheet=""
            aria-label={t('print.pageOf', { name, page: page + 1, pages: pages.length })}
          >
            <header className={styles['head']}>
              <span>{head}</span>
              <span>{t('print.number', { number })}</span>
            </header>
            <div className={styles['body']}>
              {indices.map(index => (
                <div key={blocks[index]?.key} className={styles['block']}>
                  {blocks[index]?.node}
                </div>
              ))}
            </div>
            <footer className={styles['foot']}>
              {t('print.page', { page: page + 1, pages: pages.length })}
            </footer>
          </section>
        </div>
      ))}
    </>
  )
}

const BEFORE_MEASURING = { heights: new Map<string, number>(), pageHeight: Infinity }

function useHeights(document: PrintDocument) {
  const measure = useRef<HTMLDivElement>(null)
  const [measured, setMeasured] = useState(BEFORE_MEASURING)
  useLayoutEffect(() => {
    const place = measure.current
    // The pieces that are observed are those of this document: another one is measured anew.
    if (!place || document.blocks.length === 0) return undefined
    const look = () => {
      const heights = new Map<string, number>()
      for (const element of place.querySelectorAll<HTMLElement>('[data-block]'))
        heights.set(element.dataset['block'] ?? '', element.getBoundingClientRect().height)
      const pageHeight = place.querySelector('[data-room]')?.getBoundingClientRect().height ?? Infinity
      setMeasured(before => (isSame(before, { heights, pageHeight }) ? before : { heights, pageHeight }))
    }
    look()
    const observer = new ResizeObserver(look)
    for (const element of place.children) observer.observe(element)
    return () => observer.disconnect()
  }, [document])
  return { measure, ...measured }
}

function isSame(one: typeof BEFORE_MEASURING, other: typeof BEFORE_MEASURING): boolean {
  return (
    one.pageHeight === other.pageHeight &&
    one.heights.size === other.heights.size &&
    [...one.heights].every(([key, height]) => other.heights.get(key) === height)
  )
}
