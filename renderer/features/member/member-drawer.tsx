import { Button, Checkbox, Drawer, Form, Input, Radio, Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '#contract/access'
import type { BranchView } from '#contract/branch'
import type { MemberCategory, MemberView } from '#contract/member'
import { useCommand } from '../../client/hooks.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import styles from './member-drawer.module.css'
import { RoleChoice } from './role-choice.tsx'

type Fields = {
  name: string
  policeNumber: string
  branchId: string
  category: MemberCategory
  isPartyMember: boolean
  roles: Role[]
  active: boolean
}

type Props = {
  /** `null` adds a new member. */
  member: MemberView | null
  branches: readonly BranchView[]
  open: boolean
  onClose: () => void
}

/** One member's record. What the backend refuses is said in place and nothing typed is lost. */
export function MemberDrawer({ member, branches, open, onClose }: Props) {
  const { t } = useTranslation('member')
  const announce = useAnnounce()
  const formId = useId()
  const save = useCommand((client, { active, ...fields }: Fields) =>
    member
      ? client.member.update({ ...fields, active, memberId: member.memberId })
      : client.member.create(fields),
  )
  const close = () => {
    save.reset()
    onClose()
  }
  const submit = async (fields: Fields) => {
    await save.mutateAsync({ ...initialFields(member, branches), ...fields }).then(
      () => {
        announce(member ? t('saved') : t('added', { name: fields.name }))
        close()
      },
      () => {
        // Shown by the alert above the buttons.
      },
    )
  }
  return (
    <Drawer
      title={t(member ? 'form.editTitle' : 'form.addTitle')}
      open={open}
      onClose={close}
      size={440}
      destroyOnHidden
      footer={
        <>
          {/* Here and not under the fields, where it would stand below what can be seen. */}
          <RefusalAlert error={save.error} />
          <div className={styles['footer']}>
            <Button onClick={close}>{t('form.cancel')}</Button>
            <Button type="primary" form={formId} htmlType="submit" loading={save.isPending}>
              {t(member ? 'form.save' : 'form.add')}
            </Button>
          </div>
        </>
      }
    >
      <Form<Fields>
        id={formId}
        layout="vertical"
        requiredMark={false}
        initialValues={initialFields(member, branches)}
        onFinish={fields => void submit(fields)}
      >
        <Form.Item
          name="name"
          label={t('form.name')}
          rules={[
            { required: true, whitespace: true, message: t('form.required') },
            { max: 60, message: t('form.tooLong') },
          ]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="policeNumber"
          label={t('form.policeNumber')}
          extra={t('form.policeNumberHint')}
          rules={[
            { required: true, whitespace: true, message: t('form.required') },
            { pattern: /^\s*[0-9A-Za-z-]{1,20}\s*$/, message: t('form.badNumber') },
          ]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="branchId"
          label={t('form.branch')}
          rules={[{ required: true, message: t('form.required') }]}
        >
          <Select options={branches.map(branch => ({ value: branch.branchId, label: branch.name }))} />
        </Form.Item>
        <Form.Item name="category" label={t('form.category')}>
          <Radio.Group
            options={(['officer', 'auxiliary'] as const).map(value => ({
              value,
              label: t(`category.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="isPartyMember" label={t('form.party')} valuePropName="checked">
          <Checkbox>{t('form.partyYes')}</Checkbox>
        </Form.Item>
        <Form.Item name="roles" label={t('form.roles')}>
          <RoleChoice />
        </Form.Item>
        {member ? (
          <Form.Item
            name="active"
            label={t('form.active')}
            valuePropName="checked"
            extra={t('form.activeHint')}
          >
            <Checkbox>{t('form.activeYes')}</Checkbox>
          </Form.Item>
        ) : (
          <p className={styles['note']}>{t('form.pinAfter')}</p>
        )}
      </Form>
    </Drawer>
  )
}

function initialFields(member: MemberView | null, branches: readonly BranchView[]): Fields {
  if (member) {
    // These and no others: the backend refuses what it did not ask for, and a member's view has more.
    const { name, policeNumber, branchId, category, isPartyMember, roles, active } = member
    return { name, policeNumber, branchId, category, isPartyMember, roles, active }
  }
  return {
    name: '',
    policeNumber: '',
    branchId: branches[0]?.branchId ?? '',
    category: 'officer',
    isPartyMember: false,
    roles: ['trainee'],
    active: true,
  }
}
