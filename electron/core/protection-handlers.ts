import type { AppStatus } from '../../shared/contract/app-status.ts';
import type { DataOf, ReplyOf } from '../../shared/contract/kinds.ts';
import type { protectionContract } from '../../shared/contract/protection.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { JobContext } from './context.ts';
import { printAndHandOver, schoolPrinted } from './printed.ts';
import type { RouterParts } from './router.ts';

type Jobs = Omit<typeof protectionContract, 'recoveryCode'>;
export type ProtectionHandlers = {
  [Name in keyof Jobs]: (context: JobContext, data: DataOf<Jobs[Name]>) => Promise<ReplyOf<Jobs[Name]>>;
} & { recoveryCode: () => { code: string | null } };

/** The passphrase of the school file: locking, unlocking, changing it, and the recovery code. */
export function protectionHandlers({
  files,
  status,
}: Pick<RouterParts, 'files' | 'status'>): ProtectionHandlers {
  const after = async (work: Promise<unknown>): Promise<AppStatus> => {
    await work;
    return status();
  };
  return {
    unlock: (_, how) => after(files.unlock(how)),
    lock: async () => {
      if (await files.lock('by_hand')) return status();
      throw new Refusal(
        'lock.no-passphrase',
        'This file has no passphrase, so locking would keep nobody out.',
        { wayOut: 'Set a passphrase in Settings first.' },
      );
    },
    stirred: async () => {
      files.stirred();
      return {};
    },
    setPassphrase: (_, { current, passphrase }) => after(files.changePassphrase(current, passphrase)),
    removePassphrase: (_, { current }) => after(files.changePassphrase(current, null)),
    renewRecoveryCode: (_, { current }) => after(files.renewRecoveryCode(current)),
    recoveryCode: () => ({ code: files.recoveryCode() }),
    printRecoveryCode: async (context) => {
      const code = files.recoveryCode();
      if (code === null)
        throw new Refusal(
          'recovery.none',
          'The recovery code is kept nowhere, so it cannot be printed again.',
          { wayOut: 'Make a new one in Settings.' },
        );
      const { school, printedOn } = context.query((read) => schoolPrinted(read));
      const file = status().file?.name ?? '';
      return printAndHandOver(
        context,
        {
          document: 'recovery-code',
          title: `Recovery code for ${file}`,
          data: { school, printedOn, file, groups: code.split('-') },
        },
        `${file} - Recovery code - ${context.today}`,
      );
    },
    confirmRecoveryCode: async () => {
      files.confirmRecoveryCode();
      return status();
    },
  };
}
