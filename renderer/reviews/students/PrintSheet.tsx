import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import classes from './PrintSheet.module.css';

interface PrintSheetProps {
  readonly children: ReactNode;
  readonly onPrinted: () => void;
}

/** Prints this and nothing else from the page itself: no file is made, so no name is written anywhere. */
export function PrintSheet({ children, onPrinted }: PrintSheetProps) {
  const printed = useRef(onPrinted);
  useEffect(() => {
    window.print();
    printed.current();
  }, []);
  return createPortal(<div className={classes.sheet}>{children}</div>, document.body);
}
