import { client, runJob } from '../../client.ts';
import { usePrint } from '../../use-print.ts';

/** Prints certificates, one or many in one PDF, and the register of them. */
export function useCertificates() {
  const { printing, print, cancel } = usePrint();
  return {
    printing,
    cancel,
    print: (placeIds: readonly string[]) =>
      print(
        (options) => runJob(client.cohorts.printCertificates, { placeIds: [...placeIds] }, options),
        placeIds.length === 1 ? 'Making the certificate' : `Making ${placeIds.length} certificates`,
      ),
    printRegister: (placeIds: readonly string[]) =>
      print(
        (options) => runJob(client.cohorts.printGraduates, { placeIds: [...placeIds] }, options),
        'Making the register',
      ),
  };
}
