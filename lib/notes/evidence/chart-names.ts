// What notes say where the titles of codes name a class: drugs for their kind, growths for theirs. The search vocabulary
// has what people type; this is what they write. Names left, title words right, parted by commas.

const lists = `
apixaban, warfarin, rivaroxaban, dabigatran, edoxaban, enoxaparin, anticoagulation, eliquis, xarelto, coumadin = anticoagulants
clopidogrel, ticagrelor, prasugrel, plavix, brilinta = antithrombotics antiplatelets
metformin, glipizide, glimepiride, empagliflozin, dapagliflozin, sitagliptin, semaglutide, glyburide = oral hypoglycemic antidiabetic
insulin, lantus, glargine, lispro, humalog, novolog = insulin
ibuprofen, naproxen, meloxicam, diclofenac, celecoxib = non steroidal anti inflammatories nsaid
prednisone, prednisolone, methylprednisolone, dexamethasone = systemic steroids
tamoxifen, raloxifene = selective estrogen receptor modulators serms
tamoxifen = antiestrogens
anastrozole, letrozole, exemestane = aromatase inhibitors
oxycodone, hydrocodone, morphine, methadone, hydromorphone = opiate analgesic
alendronate, risedronate, zoledronic = bisphosphonates
ocrelizumab, rituximab, adalimumab, infliximab, tocilizumab = immunosuppressive biologic immunomodulators
cisplatin, carboplatin, oxaliplatin, paclitaxel, doxorubicin, cyclophosphamide, fluorouracil = antineoplastic drugs
ibuprofen, naproxen = propionic acid derivatives
adenocarcinoma, carcinoma, adeno = malignant neoplasm
metastases, metastasis, metastatic, mets = secondary malignant neoplasm
mediastinal, hilar = intrathoracic
regurgitation = insufficiency
hot flashes, hot flash, flushes = flushing
coronary artery disease = atherosclerotic heart native coronary artery
meningioma = benign neoplasm cerebral meninges
walnut, pecan, cashew, almond, hazelnut, pistachio = tree nuts
acute kidney injury, AKI = acute kidney failure
smokes, smoker, cigarettes = nicotine cigarettes
former smoker, stopped smoking, quit smoking = nicotine
leg, calf, thigh, shin = lower limb
arm = upper limb
high cholesterol = hyperlipidemia
gallstones, gallstone = calculus gallbladder
broke, broken = fracture
cut = laceration
bruise, bruised = contusion
anemia of chronic disease = anemia chronic
forehead, scalp, temple, chin = head
dizzy = dizziness
short of breath, breathless, breathlessness = shortness breath
bedsore, decubitus = pressure ulcer
ear tubes, ventilation tubes = tympanostomy
arthroscopy, arthroscopic = knee scope
saline = hydration
arthroplasty = replacement
`;

export const chartNames: readonly { said: string; means: string }[] = lists
  .split('\n')
  .filter((line) => line.includes(' = '))
  .flatMap((line) => {
    const [names = '', means = ''] = line.split(' = ');
    return names.split(',').map((said) => ({ said: said.trim().toLowerCase(), means: means.trim() }));
  });
