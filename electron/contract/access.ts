import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Door } from './backend-process.ts'
import { refusalView } from './refusal.ts'

/** 角色. Every member is a trainee; the others are added to it. */
export const ROLES = ['trainee', 'instructor', 'host', 'administrator'] as const
export const roleSchema = z.enum(ROLES)
export type Role = (typeof ROLES)[number]

/**
 * Who may call a method and through which door. `anyone` includes people who have not signed in: only for what the sign-in and
 * first-start screens need. A method without access is refused to everybody (host/dispatch): forgetting is safe.
 *
 * `kind` decides two things: only commands count as activity against the idle lock, and only commands may change anything.
 */
export type Access = {
  roles: readonly Role[] | 'anyone'
  doors: readonly Door[]
  /** Also for a member who still has a one-time PIN and has to change it before anything else. */
  beforePinChange?: true
}
export type MethodMeta = { kind?: 'query' | 'command'; access?: Access }

const base = oc.$meta<MethodMeta>({}).errors({ REFUSED: { status: 422, data: refusalView } })

export function query(access: Access) {
  return base.meta({ kind: 'query', access })
}

export function command(access: Access) {
  return base.meta({ kind: 'command', access })
}

/** Doors a screen of this PC comes through. LAN browsers of trainees get theirs when hosting is built, method by method. */
const HERE: readonly Door[] = ['local']

export const ANYONE: Access = { roles: 'anyone', doors: HERE }
export const MEMBERS: Access = { roles: ['trainee'], doors: HERE }
export const MEMBERS_WITH_ONE_TIME_PIN: Access = { ...MEMBERS, beforePinChange: true }
export const INSTRUCTORS: Access = { roles: ['instructor', 'administrator'], doors: HERE }
export const ADMINISTRATORS: Access = { roles: ['administrator'], doors: HERE }
