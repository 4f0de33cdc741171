extension USCounties {
  /// The counties of the states from Alabama to Missouri, in the form that `table` explains.
  static let alabamaToMissouri = """
    AL:Autauga,Baldwin,Barbour,Bibb,Blount,Bullock,Butler,Calhoun,Chambers,Cherokee,Chilton,Choctaw,Clarke,
    Clay,Cleburne,Coffee,Colbert,Conecuh,Coosa,Covington,Crenshaw,Cullman,Dale,Dallas,DeKalb,Elmore,
    Escambia,Etowah,Fayette,Franklin,Geneva,Greene,Hale,Henry,Houston,Jackson,Jefferson,Lamar,Lauderdale,
    Lawrence,Lee,Limestone,Lowndes,Macon,Madison,Marengo,Marion,Marshall,Mobile,Monroe,Montgomery,Morgan,
    Perry,Pickens,Pike,Randolph,Russell,Shelby,St. Clair,Sumter,Talladega,Tallapoosa,Tuscaloosa,Walker,
    Washington,Wilcox,Winston
    AK:Aleutians East Borough,Aleutians West Census Area,Anchorage Municipality,Bethel Census Area,
    Bristol Bay Borough,Chugach Census Area,Copper River Census Area,Denali Borough,Dillingham Census Area,
    Fairbanks North Star Borough,Haines Borough,Hoonah-Angoon Census Area,Juneau City and Borough,
    Kenai Peninsula Borough,Ketchikan Gateway Borough,Kodiak Island Borough,Kusilvak Census Area,
    Lake and Peninsula Borough,Matanuska-Susitna Borough,Nome Census Area,North Slope Borough,
    Northwest Arctic Borough,Petersburg Borough,Prince of Wales-Hyder Census Area,Sitka City and Borough,
    Skagway Municipality,Southeast Fairbanks Census Area,Wrangell City and Borough,Yakutat City and Borough,
    Yukon-Koyukuk Census Area
    AZ:Apache,Cochise,Coconino,Gila,Graham,Greenlee,La Paz,Maricopa,Mohave,Navajo,Pima,Pinal,Santa Cruz,
    Yavapai,Yuma
    AR:Arkansas,Ashley,Baxter,Benton,Boone,Bradley,Calhoun,Carroll,Chicot,Clark,Clay,Cleburne,Cleveland,
    Columbia,Conway,Craighead,Crawford,Crittenden,Cross,Dallas,Desha,Drew,Faulkner,Franklin,Fulton,Garland,
    Grant,Greene,Hempstead,Hot Spring,Howard,Independence,Izard,Jackson,Jefferson,Johnson,Lafayette,
    Lawrence,Lee,Lincoln,Little River,Logan,Lonoke,Madison,Marion,Miller,Mississippi,Monroe,Montgomery,
    Nevada,Newton,Ouachita,Perry,Phillips,Pike,Poinsett,Polk,Pope,Prairie,Pulaski,Randolph,Saline,Scott,
    Searcy,Sebastian,Sevier,Sharp,St. Francis,Stone,Union,Van Buren,Washington,White,Woodruff,Yell
    CA:Alameda,Alpine,Amador,Butte,Calaveras,Colusa,Contra Costa,Del Norte,El Dorado,Fresno,Glenn,Humboldt,
    Imperial,Inyo,Kern,Kings,Lake,Lassen,Los Angeles,Madera,Marin,Mariposa,Mendocino,Merced,Modoc,Mono,
    Monterey,Napa,Nevada,Orange,Placer,Plumas,Riverside,Sacramento,San Benito,San Bernardino,San Diego,
    San Francisco,San Joaquin,San Luis Obispo,San Mateo,Santa Barbara,Santa Clara,Santa Cruz,Shasta,Sierra,
    Siskiyou,Solano,Sonoma,Stanislaus,Sutter,Tehama,Trinity,Tulare,Tuolumne,Ventura,Yolo,Yuba
    CO:Adams,Alamosa,Arapahoe,Archuleta,Baca,Bent,Boulder,Broomfield,Chaffee,Cheyenne,Clear Creek,Conejos,
    Costilla,Crowley,Custer,Delta,Denver,Dolores,Douglas,Eagle,El Paso,Elbert,Fremont,Garfield,Gilpin,Grand,
    Gunnison,Hinsdale,Huerfano,Jackson,Jefferson,Kiowa,Kit Carson,La Plata,Lake,Larimer,Las Animas,Lincoln,
    Logan,Mesa,Mineral,Moffat,Montezuma,Montrose,Morgan,Otero,Ouray,Park,Phillips,Pitkin,Prowers,Pueblo,
    Rio Blanco,Rio Grande,Routt,Saguache,San Juan,San Miguel,Sedgwick,Summit,Teller,Washington,Weld,Yuma
    CT:Fairfield,Hartford,Litchfield,Middlesex,New Haven,New London,Tolland,Windham
    DE:Kent,New Castle,Sussex
    DC:District of Columbia
    FL:Alachua,Baker,Bay,Bradford,Brevard,Broward,Calhoun,Charlotte,Citrus,Clay,Collier,Columbia,DeSoto,
    Dixie,Duval,Escambia,Flagler,Franklin,Gadsden,Gilchrist,Glades,Gulf,Hamilton,Hardee,Hendry,Hernando,
    Highlands,Hillsborough,Holmes,Indian River,Jackson,Jefferson,Lafayette,Lake,Lee,Leon,Levy,Liberty,
    Madison,Manatee,Marion,Martin,Miami-Dade,Monroe,Nassau,Okaloosa,Okeechobee,Orange,Osceola,Palm Beach,
    Pasco,Pinellas,Polk,Putnam,Santa Rosa,Sarasota,Seminole,St. Johns,St. Lucie,Sumter,Suwannee,Taylor,
    Union,Volusia,Wakulla,Walton,Washington
    GA:Appling,Atkinson,Bacon,Baker,Baldwin,Banks,Barrow,Bartow,Ben Hill,Berrien,Bibb,Bleckley,Brantley,
    Brooks,Bryan,Bulloch,Burke,Butts,Calhoun,Camden,Candler,Carroll,Catoosa,Charlton,Chatham,Chattahoochee,
    Chattooga,Cherokee,Clarke,Clay,Clayton,Clinch,Cobb,Coffee,Colquitt,Columbia,Cook,Coweta,Crawford,Crisp,
    Dade,Dawson,Decatur,DeKalb,Dodge,Dooly,Dougherty,Douglas,Early,Echols,Effingham,Elbert,Emanuel,Evans,
    Fannin,Fayette,Floyd,Forsyth,Franklin,Fulton,Gilmer,Glascock,Glynn,Gordon,Grady,Greene,Gwinnett,
    Habersham,Hall,Hancock,Haralson,Harris,Hart,Heard,Henry,Houston,Irwin,Jackson,Jasper,Jeff Davis,
    Jefferson,Jenkins,Johnson,Jones,Lamar,Lanier,Laurens,Lee,Liberty,Lincoln,Long,Lowndes,Lumpkin,Macon,
    Madison,Marion,McDuffie,McIntosh,Meriwether,Miller,Mitchell,Monroe,Montgomery,Morgan,Murray,Muscogee,
    Newton,Oconee,Oglethorpe,Paulding,Peach,Pickens,Pierce,Pike,Polk,Pulaski,Putnam,Quitman,Rabun,Randolph,
    Richmond,Rockdale,Schley,Screven,Seminole,Spalding,Stephens,Stewart,Sumter,Talbot,Taliaferro,Tattnall,
    Taylor,Telfair,Terrell,Thomas,Tift,Toombs,Towns,Treutlen,Troup,Turner,Twiggs,Union,Upson,Walker,Walton,
    Ware,Warren,Washington,Wayne,Webster,Wheeler,White,Whitfield,Wilcox,Wilkes,Wilkinson,Worth
    HI:Hawaii,Honolulu,Kalawao,Kauai,Maui
    ID:Ada,Adams,Bannock,Bear Lake,Benewah,Bingham,Blaine,Boise,Bonner,Bonneville,Boundary,Butte,Camas,
    Canyon,Caribou,Cassia,Clark,Clearwater,Custer,Elmore,Franklin,Fremont,Gem,Gooding,Idaho,Jefferson,
    Jerome,Kootenai,Latah,Lemhi,Lewis,Lincoln,Madison,Minidoka,Nez Perce,Oneida,Owyhee,Payette,Power,
    Shoshone,Teton,Twin Falls,Valley,Washington
    IL:Adams,Alexander,Bond,Boone,Brown,Bureau,Calhoun,Carroll,Cass,Champaign,Christian,Clark,Clay,Clinton,
    Coles,Cook,Crawford,Cumberland,De Witt,DeKalb,Douglas,DuPage,Edgar,Edwards,Effingham,Fayette,Ford,
    Franklin,Fulton,Gallatin,Greene,Grundy,Hamilton,Hancock,Hardin,Henderson,Henry,Iroquois,Jackson,Jasper,
    Jefferson,Jersey,Jo Daviess,Johnson,Kane,Kankakee,Kendall,Knox,Lake,LaSalle,Lawrence,Lee,Livingston,
    Logan,Macon,Macoupin,Madison,Marion,Marshall,Mason,Massac,McDonough,McHenry,McLean,Menard,Mercer,Monroe,
    Montgomery,Morgan,Moultrie,Ogle,Peoria,Perry,Piatt,Pike,Pope,Pulaski,Putnam,Randolph,Richland,
    Rock Island,Saline,Sangamon,Schuyler,Scott,Shelby,St. Clair,Stark,Stephenson,Tazewell,Union,Vermilion,
    Wabash,Warren,Washington,Wayne,White,Whiteside,Will,Williamson,Winnebago,Woodford
    IN:Adams,Allen,Bartholomew,Benton,Blackford,Boone,Brown,Carroll,Cass,Clark,Clay,Clinton,Crawford,
    Daviess,Dearborn,Decatur,DeKalb,Delaware,Dubois,Elkhart,Fayette,Floyd,Fountain,Franklin,Fulton,Gibson,
    Grant,Greene,Hamilton,Hancock,Harrison,Hendricks,Henry,Howard,Huntington,Jackson,Jasper,Jay,Jefferson,
    Jennings,Johnson,Knox,Kosciusko,LaGrange,Lake,LaPorte,Lawrence,Madison,Marion,Marshall,Martin,Miami,
    Monroe,Montgomery,Morgan,Newton,Noble,Ohio,Orange,Owen,Parke,Perry,Pike,Porter,Posey,Pulaski,Putnam,
    Randolph,Ripley,Rush,Scott,Shelby,Spencer,St. Joseph,Starke,Steuben,Sullivan,Switzerland,Tippecanoe,
    Tipton,Union,Vanderburgh,Vermillion,Vigo,Wabash,Warren,Warrick,Washington,Wayne,Wells,White,Whitley
    IA:Adair,Adams,Allamakee,Appanoose,Audubon,Benton,Black Hawk,Boone,Bremer,Buchanan,Buena Vista,Butler,
    Calhoun,Carroll,Cass,Cedar,Cerro Gordo,Cherokee,Chickasaw,Clarke,Clay,Clayton,Clinton,Crawford,Dallas,
    Davis,Decatur,Delaware,Des Moines,Dickinson,Dubuque,Emmet,Fayette,Floyd,Franklin,Fremont,Greene,Grundy,
    Guthrie,Hamilton,Hancock,Hardin,Harrison,Henry,Howard,Humboldt,Ida,Iowa,Jackson,Jasper,Jefferson,
    Johnson,Jones,Keokuk,Kossuth,Lee,Linn,Louisa,Lucas,Lyon,Madison,Mahaska,Marion,Marshall,Mills,Mitchell,
    Monona,Monroe,Montgomery,Muscatine,O'Brien,Osceola,Page,Palo Alto,Plymouth,Pocahontas,Polk,
    Pottawattamie,Poweshiek,Ringgold,Sac,Scott,Shelby,Sioux,Story,Tama,Taylor,Union,Van Buren,Wapello,
    Warren,Washington,Wayne,Webster,Winnebago,Winneshiek,Woodbury,Worth,Wright
    KS:Allen,Anderson,Atchison,Barber,Barton,Bourbon,Brown,Butler,Chase,Chautauqua,Cherokee,Cheyenne,Clark,
    Clay,Cloud,Coffey,Comanche,Cowley,Crawford,Decatur,Dickinson,Doniphan,Douglas,Edwards,Elk,Ellis,
    Ellsworth,Finney,Ford,Franklin,Geary,Gove,Graham,Grant,Gray,Greeley,Greenwood,Hamilton,Harper,Harvey,
    Haskell,Hodgeman,Jackson,Jefferson,Jewell,Johnson,Kearny,Kingman,Kiowa,Labette,Lane,Leavenworth,Lincoln,
    Linn,Logan,Lyon,Marion,Marshall,McPherson,Meade,Miami,Mitchell,Montgomery,Morris,Morton,Nemaha,Neosho,
    Ness,Norton,Osage,Osborne,Ottawa,Pawnee,Phillips,Pottawatomie,Pratt,Rawlins,Reno,Republic,Rice,Riley,
    Rooks,Rush,Russell,Saline,Scott,Sedgwick,Seward,Shawnee,Sheridan,Sherman,Smith,Stafford,Stanton,Stevens,
    Sumner,Thomas,Trego,Wabaunsee,Wallace,Washington,Wichita,Wilson,Woodson,Wyandotte
    KY:Adair,Allen,Anderson,Ballard,Barren,Bath,Bell,Boone,Bourbon,Boyd,Boyle,Bracken,Breathitt,
    Breckinridge,Bullitt,Butler,Caldwell,Calloway,Campbell,Carlisle,Carroll,Carter,Casey,Christian,Clark,
    Clay,Clinton,Crittenden,Cumberland,Daviess,Edmonson,Elliott,Estill,Fayette,Fleming,Floyd,Franklin,
    Fulton,Gallatin,Garrard,Grant,Graves,Grayson,Green,Greenup,Hancock,Hardin,Harlan,Harrison,Hart,
    Henderson,Henry,Hickman,Hopkins,Jackson,Jefferson,Jessamine,Johnson,Kenton,Knott,Knox,Larue,Laurel,
    Lawrence,Lee,Leslie,Letcher,Lewis,Lincoln,Livingston,Logan,Lyon,Madison,Magoffin,Marion,Marshall,Martin,
    Mason,McCracken,McCreary,McLean,Meade,Menifee,Mercer,Metcalfe,Monroe,Montgomery,Morgan,Muhlenberg,
    Nelson,Nicholas,Ohio,Oldham,Owen,Owsley,Pendleton,Perry,Pike,Powell,Pulaski,Robertson,Rockcastle,Rowan,
    Russell,Scott,Shelby,Simpson,Spencer,Taylor,Todd,Trigg,Trimble,Union,Warren,Washington,Wayne,Webster,
    Whitley,Wolfe,Woodford
    LA:Acadia,Allen,Ascension,Assumption,Avoyelles,Beauregard,Bienville,Bossier,Caddo,Calcasieu,Caldwell,
    Cameron,Catahoula,Claiborne,Concordia,De Soto,East Baton Rouge,East Carroll,East Feliciana,Evangeline,
    Franklin,Grant,Iberia,Iberville,Jackson,Jefferson,Jefferson Davis,La Salle,Lafayette,Lafourche,Lincoln,
    Livingston,Madison,Morehouse,Natchitoches,Orleans,Ouachita,Plaquemines,Pointe Coupee,Rapides,Red River,
    Richland,Sabine,St. Bernard,St. Charles,St. Helena,St. James,St. John the Baptist,St. Landry,St. Martin,
    St. Mary,St. Tammany,Tangipahoa,Tensas,Terrebonne,Union,Vermilion,Vernon,Washington,Webster,
    West Baton Rouge,West Carroll,West Feliciana,Winn
    ME:Androscoggin,Aroostook,Cumberland,Franklin,Hancock,Kennebec,Knox,Lincoln,Oxford,Penobscot,
    Piscataquis,Sagadahoc,Somerset,Waldo,Washington,York
    MD:Allegany,Anne Arundel,Baltimore,Baltimore*,Calvert,Caroline,Carroll,Cecil,Charles,Dorchester,
    Frederick,Garrett,Harford,Howard,Kent,Montgomery,Prince George's,Queen Anne's,Somerset,St. Mary's,
    Talbot,Washington,Wicomico,Worcester
    MA:Barnstable,Berkshire,Bristol,Dukes,Essex,Franklin,Hampden,Hampshire,Middlesex,Nantucket,Norfolk,
    Plymouth,Suffolk,Worcester
    MI:Alcona,Alger,Allegan,Alpena,Antrim,Arenac,Baraga,Barry,Bay,Benzie,Berrien,Branch,Calhoun,Cass,
    Charlevoix,Cheboygan,Chippewa,Clare,Clinton,Crawford,Delta,Dickinson,Eaton,Emmet,Genesee,Gladwin,
    Gogebic,Grand Traverse,Gratiot,Hillsdale,Houghton,Huron,Ingham,Ionia,Iosco,Iron,Isabella,Jackson,
    Kalamazoo,Kalkaska,Kent,Keweenaw,Lake,Lapeer,Leelanau,Lenawee,Livingston,Luce,Mackinac,Macomb,Manistee,
    Marquette,Mason,Mecosta,Menominee,Midland,Missaukee,Monroe,Montcalm,Montmorency,Muskegon,Newaygo,
    Oakland,Oceana,Ogemaw,Ontonagon,Osceola,Oscoda,Otsego,Ottawa,Presque Isle,Roscommon,Saginaw,Sanilac,
    Schoolcraft,Shiawassee,St. Clair,St. Joseph,Tuscola,Van Buren,Washtenaw,Wayne,Wexford
    MN:Aitkin,Anoka,Becker,Beltrami,Benton,Big Stone,Blue Earth,Brown,Carlton,Carver,Cass,Chippewa,Chisago,
    Clay,Clearwater,Cook,Cottonwood,Crow Wing,Dakota,Dodge,Douglas,Faribault,Fillmore,Freeborn,Goodhue,
    Grant,Hennepin,Houston,Hubbard,Isanti,Itasca,Jackson,Kanabec,Kandiyohi,Kittson,Koochiching,
    Lac qui Parle,Lake,Lake of the Woods,Le Sueur,Lincoln,Lyon,Mahnomen,Marshall,Martin,McLeod,Meeker,
    Mille Lacs,Morrison,Mower,Murray,Nicollet,Nobles,Norman,Olmsted,Otter Tail,Pennington,Pine,Pipestone,
    Polk,Pope,Ramsey,Red Lake,Redwood,Renville,Rice,Rock,Roseau,Scott,Sherburne,Sibley,St. Louis,Stearns,
    Steele,Stevens,Swift,Todd,Traverse,Wabasha,Wadena,Waseca,Washington,Watonwan,Wilkin,Winona,Wright,
    Yellow Medicine
    MS:Adams,Alcorn,Amite,Attala,Benton,Bolivar,Calhoun,Carroll,Chickasaw,Choctaw,Claiborne,Clarke,Clay,
    Coahoma,Copiah,Covington,DeSoto,Forrest,Franklin,George,Greene,Grenada,Hancock,Harrison,Hinds,Holmes,
    Humphreys,Issaquena,Itawamba,Jackson,Jasper,Jefferson,Jefferson Davis,Jones,Kemper,Lafayette,Lamar,
    Lauderdale,Lawrence,Leake,Lee,Leflore,Lincoln,Lowndes,Madison,Marion,Marshall,Monroe,Montgomery,Neshoba,
    Newton,Noxubee,Oktibbeha,Panola,Pearl River,Perry,Pike,Pontotoc,Prentiss,Quitman,Rankin,Scott,Sharkey,
    Simpson,Smith,Stone,Sunflower,Tallahatchie,Tate,Tippah,Tishomingo,Tunica,Union,Walthall,Warren,
    Washington,Wayne,Webster,Wilkinson,Winston,Yalobusha,Yazoo
    MO:Adair,Andrew,Atchison,Audrain,Barry,Barton,Bates,Benton,Bollinger,Boone,Buchanan,Butler,Caldwell,
    Callaway,Camden,Cape Girardeau,Carroll,Carter,Cass,Cedar,Chariton,Christian,Clark,Clay,Clinton,Cole,
    Cooper,Crawford,Dade,Dallas,Daviess,DeKalb,Dent,Douglas,Dunklin,Franklin,Gasconade,Gentry,Greene,Grundy,
    Harrison,Henry,Hickory,Holt,Howard,Howell,Iron,Jackson,Jasper,Jefferson,Johnson,Knox,Laclede,Lafayette,
    Lawrence,Lewis,Lincoln,Linn,Livingston,Macon,Madison,Maries,Marion,McDonald,Mercer,Miller,Mississippi,
    Moniteau,Monroe,Montgomery,Morgan,New Madrid,Newton,Nodaway,Oregon,Osage,Ozark,Pemiscot,Perry,Pettis,
    Phelps,Pike,Platte,Polk,Pulaski,Putnam,Ralls,Randolph,Ray,Reynolds,Ripley,Saline,Schuyler,Scotland,
    Scott,Shannon,Shelby,St. Charles,St. Clair,St. Francois,St. Louis,St. Louis*,Ste. Genevieve,Stoddard,
    Stone,Sullivan,Taney,Texas,Vernon,Warren,Washington,Wayne,Webster,Worth,Wright
    """
}
