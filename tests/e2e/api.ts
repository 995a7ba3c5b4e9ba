import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { WebSocket } from 'ws'
import type { Contract } from '#contract/contract'
import { type ServedApp, freshLink } from '../helpers/served-browser.ts'

export type Api = ContractRouterClient<Contract>

/** The door of a browser without its page: for what a test needs to be there, not for what it tests. */
export async function apiOf(served: ServedApp): Promise<{ api: Api; close: () => void }> {
  const link = new URL(await freshLink(served))
  const answer = await fetch(link, { redirect: 'manual' })
  const [Cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';')
  const socket = new WebSocket(`ws://${link.host}/rpc`, { headers: { Cookie, Origin: link.origin } })
  await new Promise<void>((done, fail) => {
    socket.once('open', () => done())
    socket.once('error', fail)
  })
  // The `ws` socket has what the link uses of a browser's; only its event types differ.
  const websocket = socket as unknown as globalThis.WebSocket
  return { api: createORPCClient<Api>(new RPCLink({ websocket })), close: () => socket.close() }
}

/** Waits until the backend has opened its data folder, whatever came of it. */
export async function whenStarted(api: Api): Promise<string> {
  for (;;) {
    const { state } = await api.app.status({})
    if (state !== 'starting') return state
    await new Promise(done => setTimeout(done, 50))
  }
}

export async function signInBy(api: Api, name: string, pin: string): Promise<string> {
  const members = (await api.session.choices({})).flatMap(branch => branch.members)
  const memberId = members.find(member => member.name === name)?.memberId
  if (memberId === undefined) throw new Error(`nobody is called ${name}`)
  await api.session.signIn({ memberId, pin })
  return memberId
}
