import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import tree from '../topic-tree.module.css'

type Props = {
  id: string
  name: string
  count: number
  level: number
  isChosen: boolean
  /** Where the keyboard is: the one item that Tab leads to. */
  isCurrent: boolean
  /** `null` where there is nothing to fold. */
  isFolded: boolean | null
  onChoose: () => void
  onFold: () => void
  children?: ReactNode
}

export function groupId(id: string): string {
  return `tree-${id}`
}

/** One line of the tree. Its keys are the tree's; the mouse may also fold. */
export function TreeItem(props: Props) {
  const { id, name, count, level, isChosen, isCurrent, isFolded, onChoose, onFold, children } = props
  const { t } = useTranslation('bank')
  return (
    <li role="none">
      {/* Its keys are those of the tree. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <div
        role="treeitem"
        className={tree['line']}
        data-key={id}
        data-level={level}
        tabIndex={isCurrent ? 0 : -1}
        aria-level={level}
        aria-selected={isChosen}
        aria-expanded={isFolded === null ? undefined : !isFolded}
        aria-owns={isFolded === false ? groupId(id) : undefined}
        onClick={onChoose}
      >
        {isFolded === null ? (
          <span className={tree['gap']} />
        ) : (
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
          <span
            className={tree['caret']}
            onClick={event => {
              event.stopPropagation()
              onFold()
            }}
          >
            {isFolded ? <CaretRightOutlined aria-hidden="true" /> : <CaretDownOutlined aria-hidden="true" />}
          </span>
        )}
        <span className={tree['name']}>{name}</span>
        <span className={tree['count']}>
          {count}
          <VisuallyHidden>{t('tree.unit', { count })}</VisuallyHidden>
        </span>
      </div>
      {children}
    </li>
  )
}
