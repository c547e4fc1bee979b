// The package types only its barrel; importing icons one by one keeps builds quick and bundles small.
declare module '@tabler/icons-react/dist/esm/icons/*' {
  import type { Icon } from '@tabler/icons-react';

  const icon: Icon;
  export default icon;
}
