// Runs in the top page and in its frames: the frame that has a patient tells the top page, which shows the
// banner; a frame that has none (the work list) clears it.

const banner = document.getElementById('ptBanner');

if (banner) {
  const none = document.getElementById('noPatient');
  window.addEventListener('message', (event) => {
    if (event.origin !== location.origin || !event.data?.carewell) return;
    const { patient } = event.data;
    banner.hidden = !patient;
    none.hidden = Boolean(patient);
    for (const key of ['name', 'mrn', 'dob', 'sex']) {
      const id = `ban${key[0].toUpperCase()}${key.slice(1)}`;
      document.getElementById(id).textContent = patient?.[key] ?? '';
    }
  });
  history.replaceState(null, '', '/classic/');
} else {
  const patient = document.body.dataset.mrn ? { ...document.body.dataset } : null;
  window.top.postMessage({ carewell: true, patient }, location.origin);
}
