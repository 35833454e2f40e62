// The codes of the demonstration charts, word for word from the public files (CMS and NCHS, US government works): ICD-10-CM
// and ICD-10-PCS of fiscal year 2022, HCPCS Level II of 2019. No CPT code. One a line: code, first and last day where they
// are known, title. G35 was divided on 1 October 2025; that is after these files, and known from the chart it stands in;
// so are the three codes with a first day, which came later.

export const starterDiagnoses = `
A41.9|||Sepsis, unspecified organism
B96.20|||Unspecified Escherichia coli [E. coli] as the cause of diseases classified elsewhere
B96.81|||Helicobacter pylori [H. pylori] as the cause of diseases classified elsewhere
C18.7|||Malignant neoplasm of sigmoid colon
C34.11|||Malignant neoplasm of upper lobe, right bronchus or lung
C34.12|||Malignant neoplasm of upper lobe, left bronchus or lung
C50.412|||Malignant neoplasm of upper-outer quadrant of left female breast
C77.1|||Secondary and unspecified malignant neoplasm of intrathoracic lymph nodes
C78.7|||Secondary malignant neoplasm of liver and intrahepatic bile duct
D32.0|||Benign neoplasm of cerebral meninges
D46.21|||Refractory anemia with excess of blasts 1
D46.9|||Myelodysplastic syndrome, unspecified
D62|||Acute posthemorrhagic anemia
D63.8|||Anemia in other chronic diseases classified elsewhere
E03.9|||Hypothyroidism, unspecified
E11.22|||Type 2 diabetes mellitus with diabetic chronic kidney disease
E11.9|||Type 2 diabetes mellitus without complications
E43|||Unspecified severe protein-calorie malnutrition
E44.0|||Moderate protein-calorie malnutrition
E78.5|||Hyperlipidemia, unspecified
E86.0|||Dehydration
E87.0|||Hyperosmolality and hypernatremia
E87.1|||Hypo-osmolality and hyponatremia
E87.6|||Hypokalemia
F03.90|||Unspecified dementia without behavioral disturbance
F03.A0|2022-10-01||Unspecified dementia, mild, without behavioral disturbance, psychotic disturbance, mood disturbance, and anxiety
F10.20|||Alcohol dependence, uncomplicated
F11.21|||Opioid dependence, in remission
F17.210|||Nicotine dependence, cigarettes, uncomplicated
F31.81|||Bipolar II disorder
F33.1|||Major depressive disorder, recurrent, moderate
F33.2|||Major depressive disorder, recurrent severe without psychotic features
F33.3|||Major depressive disorder, recurrent, severe with psychotic symptoms
F41.1|||Generalized anxiety disorder
F90.2|||Attention-deficit hyperactivity disorder, combined type
F91.3|||Oppositional defiant disorder
G35||2025-09-30|Multiple sclerosis
G35.A|2025-10-01||Relapsing-remitting multiple sclerosis
G43.709|||Chronic migraine without aura, not intractable, without status migrainosus
G43.719|||Chronic migraine without aura, intractable, without status migrainosus
G47.00|||Insomnia, unspecified
G56.01|||Carpal tunnel syndrome, right upper limb
G56.03|||Carpal tunnel syndrome, bilateral upper limbs
G82.20|||Paraplegia, unspecified
G89.18|||Other acute postprocedural pain
G93.41|||Metabolic encephalopathy
H25.11|||Age-related nuclear cataract, right eye
H25.12|||Age-related nuclear cataract, left eye
H65.23|||Chronic serous otitis media, bilateral
I10|||Essential (primary) hypertension
I11.0|||Hypertensive heart disease with heart failure
I13.0|||Hypertensive heart and chronic kidney disease with heart failure and stage 1 through stage 4 chronic kidney disease, or unspecified chronic kidney disease
I20.0|||Unstable angina
I25.10|||Atherosclerotic heart disease of native coronary artery without angina pectoris
I25.110|||Atherosclerotic heart disease of native coronary artery with unstable angina pectoris
I25.2|||Old myocardial infarction
I25.5|||Ischemic cardiomyopathy
I33.0|||Acute and subacute infective endocarditis
I34.0|||Nonrheumatic mitral (valve) insufficiency
I48.0|||Paroxysmal atrial fibrillation
I48.19|||Other persistent atrial fibrillation
I48.21|||Permanent atrial fibrillation
I49.5|||Sick sinus syndrome
I50.22|||Chronic systolic (congestive) heart failure
I50.33|||Acute on chronic diastolic (congestive) heart failure
I50.9|||Heart failure, unspecified
I69.320|||Aphasia following cerebral infarction
I69.351|||Hemiplegia and hemiparesis following cerebral infarction affecting right dominant side
J06.9|||Acute upper respiratory infection, unspecified
J18.9|||Pneumonia, unspecified organism
J44.9|||Chronic obstructive pulmonary disease, unspecified
J45.20|||Mild intermittent asthma, uncomplicated
J45.41|||Moderate persistent asthma with (acute) exacerbation
J45.901|||Unspecified asthma with (acute) exacerbation
J69.0|||Pneumonitis due to inhalation of food and vomit
J96.01|||Acute respiratory failure with hypoxia
K21.9|||Gastro-esophageal reflux disease without esophagitis
K25.4|||Chronic or unspecified gastric ulcer with hemorrhage
K35.80|||Unspecified acute appendicitis
K57.32|||Diverticulitis of large intestine without perforation or abscess without bleeding
K80.10|||Calculus of gallbladder with chronic cholecystitis without obstruction
L03.317|||Cellulitis of buttock
L89.314|||Pressure ulcer of right buttock, stage 4
M17.0|||Bilateral primary osteoarthritis of knee
M17.11|||Unilateral primary osteoarthritis, right knee
M17.12|||Unilateral primary osteoarthritis, left knee
M75.41|||Impingement syndrome of right shoulder
M80.08XA|||Age-related osteoporosis with current pathological fracture, vertebra(e), initial encounter for fracture
M81.0|||Age-related osteoporosis without current pathological fracture
M94.262|||Chondromalacia, left knee
N17.9|||Acute kidney failure, unspecified
N18.31|||Chronic kidney disease, stage 3a
N18.9|||Chronic kidney disease, unspecified
N31.9|||Neuromuscular dysfunction of bladder, unspecified
N39.0|||Urinary tract infection, site not specified
N40.0|||Benign prostatic hyperplasia without lower urinary tract symptoms
O62.1|||Secondary uterine inertia
R05.1|||Acute cough
R07.89|||Other chest pain
R09.02|||Hypoxemia
R10.31|||Right lower quadrant pain
R10.32|||Left lower quadrant pain
R11.2|||Nausea with vomiting, unspecified
R23.2|||Flushing
R40.4|||Transient alteration of awareness
R41.0|||Disorientation, unspecified
R45.851|||Suicidal ideations
R53.83|||Other fatigue
S00.83XA|||Contusion of other part of head, initial encounter
S01.81XA|||Laceration without foreign body of other part of head, initial encounter
S06.0X0A|||Concussion without loss of consciousness, initial encounter
S22.41XA|||Multiple fractures of ribs, right side, initial encounter for closed fracture
S22.43XA|||Multiple fractures of ribs, bilateral, initial encounter for closed fracture
S27.0XXA|||Traumatic pneumothorax, initial encounter
S32.010A|||Wedge compression fracture of first lumbar vertebra, initial encounter for closed fracture
S51.811A|||Laceration without foreign body of right forearm, initial encounter
S51.812A|||Laceration without foreign body of left forearm, initial encounter
S52.531A|||Colles' fracture of right radius, initial encounter for closed fracture
S52.531D|||Colles' fracture of right radius, subsequent encounter for closed fracture with routine healing
S72.032A|||Displaced midcervical fracture of left femur, initial encounter for closed fracture
S80.01XA|||Contusion of right knee, initial encounter
S83.231A|||Complex tear of medial meniscus, current injury, right knee, initial encounter
S83.232A|||Complex tear of medial meniscus, current injury, left knee, initial encounter
T38.6X5A|||Adverse effect of antigonadotrophins, antiestrogens, antiandrogens, not elsewhere classified, initial encounter
T39.315A|||Adverse effect of propionic acid derivatives, initial encounter
T45.1X5A|||Adverse effect of antineoplastic and immunosuppressive drugs, initial encounter
T78.05XA|||Anaphylactic reaction due to tree nuts and seeds, initial encounter
V18.4XXA|||Pedal cycle driver injured in noncollision transport accident in traffic accident, initial encounter
V43.52XA|||Car driver injured in collision with other type car in traffic accident, initial encounter
W26.0XXA|||Contact with knife, initial encounter
Y92.030|||Kitchen in apartment as the place of occurrence of the external cause
Y92.410|||Unspecified street and highway as the place of occurrence of the external cause
Y92.411|||Interstate highway as the place of occurrence of the external cause
Z12.31|||Encounter for screening mammogram for malignant neoplasm of breast
Z17.0|||Estrogen receptor positive status [ER+]
Z3A.39|||39 weeks gestation of pregnancy
Z45.018|||Encounter for adjustment and management of other part of cardiac pacemaker
Z51.11|||Encounter for antineoplastic chemotherapy
Z51.12|||Encounter for antineoplastic immunotherapy
Z62.21|||Child in welfare custody
Z66|||Do not resuscitate
Z79.01|||Long term (current) use of anticoagulants
Z79.02|||Long term (current) use of antithrombotics/antiplatelets
Z79.1|||Long term (current) use of non-steroidal anti-inflammatories (NSAID)
Z79.4|||Long term (current) use of insulin
Z79.620|2022-10-01||Long term (current) use of immunosuppressive biologic
Z79.810|||Long term (current) use of selective estrogen receptor modulators (SERMs)
Z79.82|||Long term (current) use of aspirin
Z79.83|||Long term (current) use of bisphosphonates
Z79.84|||Long term (current) use of oral hypoglycemic drugs
Z79.899|||Other long term (current) drug therapy
Z80.3|||Family history of malignant neoplasm of breast
Z82.49|||Family history of ischemic heart disease and other diseases of the circulatory system
Z87.440|||Personal history of urinary (tract) infections
Z87.891|||Personal history of nicotine dependence
Z91.81|||History of falling
Z95.5|||Presence of coronary angioplasty implant and graft
Z95.810|||Presence of automatic (implantable) cardiac defibrillator
Z99.3|||Dependence on wheelchair
`;

export const starterStayProcedures = `
0DB68ZX|||Excision of Stomach, Via Natural or Artificial Opening Endoscopic, Diagnostic
0JB90ZZ|||Excision of Buttock Subcutaneous Tissue and Fascia, Open Approach
0KBN0ZZ|||Excision of Right Hip Muscle, Open Approach
0SRS01A|||Replacement of Left Hip Joint, Femoral Surface with Metal Synthetic Substitute, Uncemented, Open Approach
0W3P8ZZ|||Control Bleeding in Gastrointestinal Tract, Via Natural or Artificial Opening Endoscopic
30233N1|||Transfusion of Nonautologous Red Blood Cells into Peripheral Vein, Percutaneous Approach
5A0935A|||Assistance with Respiratory Ventilation, Less than 24 Consecutive Hours, High Nasal Flow/Velocity
`;

export const starterHcpcs = `
J0585|1991-01-01||Injection, onabotulinumtoxina, 1 unit
J0640|1982-01-01||Injection, leucovorin calcium, per 50 mg
J1100|1982-01-01||Injection, dexamethasone sodium phosphate, 1 mg
J2405|1993-01-01||Injection, ondansetron hydrochloride, per 1 mg
J2469|2005-01-01||Injection, palonosetron hcl, 25 mcg
J3301|1991-01-01||Injection, triamcinolone acetonide, not otherwise specified, 10 mg
J7040|1984-01-01||Infusion, normal saline solution, sterile (500 ml = 1 unit)
J7325|2010-01-01||Hyaluronan or derivative, synvisc or synvisc-one, for intra-articular injection, 1 mg
J9025|2006-01-01||Injection, azacitidine, 1 mg
J9190|1984-01-01||Injection, fluorouracil, 500 mg
J9263|2004-01-01||Injection, oxaliplatin, 0.5 mg
J9271|2016-01-01||Injection, pembrolizumab, 1 mg
`;
