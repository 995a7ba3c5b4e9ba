import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#contract/contract'
import { keepConnected } from './connection.ts'
import { openChannel } from './transport.ts'

export type Client = ContractRouterClient<Contract>

export const connection = keepConnected(openChannel)

/** The page's only way out. */
export const client: Client = createORPCClient(connection.link)
