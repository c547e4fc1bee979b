import { createRoot } from 'react-dom/client';
import { BarePage } from './BarePage.tsx';
import { BatonPage } from './BatonPage.tsx';

const bare = location.hash === '#bare';
createRoot(document.getElementById('root') ?? document.body).render(bare ? <BarePage /> : <BatonPage />);
