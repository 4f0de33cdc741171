extension USCounties {
  /// The counties of the states from Montana to Wyoming, in the form that `table` explains.
  static let montanaToWyoming = """
    MT:Beaverhead,Big Horn,Blaine,Broadwater,Carbon,Carter,Cascade,Chouteau,Custer,Daniels,Dawson,
    Deer Lodge,Fallon,Fergus,Flathead,Gallatin,Garfield,Glacier,Golden Valley,Granite,Hill,Jefferson,
    Judith Basin,Lake,Lewis and Clark,Liberty,Lincoln,Madison,McCone,Meagher,Mineral,Missoula,Musselshell,
    Park,Petroleum,Phillips,Pondera,Powder River,Powell,Prairie,Ravalli,Richland,Roosevelt,Rosebud,Sanders,
    Sheridan,Silver Bow,Stillwater,Sweet Grass,Teton,Toole,Treasure,Valley,Wheatland,Wibaux,Yellowstone
    NE:Adams,Antelope,Arthur,Banner,Blaine,Boone,Box Butte,Boyd,Brown,Buffalo,Burt,Butler,Cass,Cedar,Chase,
    Cherry,Cheyenne,Clay,Colfax,Cuming,Custer,Dakota,Dawes,Dawson,Deuel,Dixon,Dodge,Douglas,Dundy,Fillmore,
    Franklin,Frontier,Furnas,Gage,Garden,Garfield,Gosper,Grant,Greeley,Hall,Hamilton,Harlan,Hayes,Hitchcock,
    Holt,Hooker,Howard,Jefferson,Johnson,Kearney,Keith,Keya Paha,Kimball,Knox,Lancaster,Lincoln,Logan,Loup,
    Madison,McPherson,Merrick,Morrill,Nance,Nemaha,Nuckolls,Otoe,Pawnee,Perkins,Phelps,Pierce,Platte,Polk,
    Red Willow,Richardson,Rock,Saline,Sarpy,Saunders,Scotts Bluff,Seward,Sheridan,Sherman,Sioux,Stanton,
    Thayer,Thomas,Thurston,Valley,Washington,Wayne,Webster,Wheeler,York
    NV:Carson City*,Churchill,Clark,Douglas,Elko,Esmeralda,Eureka,Humboldt,Lander,Lincoln,Lyon,Mineral,Nye,
    Pershing,Storey,Washoe,White Pine
    NH:Belknap,Carroll,Cheshire,Coos,Grafton,Hillsborough,Merrimack,Rockingham,Strafford,Sullivan
    NJ:Atlantic,Bergen,Burlington,Camden,Cape May,Cumberland,Essex,Gloucester,Hudson,Hunterdon,Mercer,
    Middlesex,Monmouth,Morris,Ocean,Passaic,Salem,Somerset,Sussex,Union,Warren
    NM:Bernalillo,Catron,Chaves,Cibola,Colfax,Curry,De Baca,Doña Ana,Eddy,Grant,Guadalupe,Harding,Hidalgo,
    Lea,Lincoln,Los Alamos,Luna,McKinley,Mora,Otero,Quay,Rio Arriba,Roosevelt,San Juan,San Miguel,Sandoval,
    Santa Fe,Sierra,Socorro,Taos,Torrance,Union,Valencia
    NY:Albany,Allegany,Bronx,Broome,Cattaraugus,Cayuga,Chautauqua,Chemung,Chenango,Clinton,Columbia,
    Cortland,Delaware,Dutchess,Erie,Essex,Franklin,Fulton,Genesee,Greene,Hamilton,Herkimer,Jefferson,Kings,
    Lewis,Livingston,Madison,Monroe,Montgomery,Nassau,New York,Niagara,Oneida,Onondaga,Ontario,Orange,
    Orleans,Oswego,Otsego,Putnam,Queens,Rensselaer,Richmond,Rockland,Saratoga,Schenectady,Schoharie,
    Schuyler,Seneca,St. Lawrence,Steuben,Suffolk,Sullivan,Tioga,Tompkins,Ulster,Warren,Washington,Wayne,
    Westchester,Wyoming,Yates
    NC:Alamance,Alexander,Alleghany,Anson,Ashe,Avery,Beaufort,Bertie,Bladen,Brunswick,Buncombe,Burke,
    Cabarrus,Caldwell,Camden,Carteret,Caswell,Catawba,Chatham,Cherokee,Chowan,Clay,Cleveland,Columbus,
    Craven,Cumberland,Currituck,Dare,Davidson,Davie,Duplin,Durham,Edgecombe,Forsyth,Franklin,Gaston,Gates,
    Graham,Granville,Greene,Guilford,Halifax,Harnett,Haywood,Henderson,Hertford,Hoke,Hyde,Iredell,Jackson,
    Johnston,Jones,Lee,Lenoir,Lincoln,Macon,Madison,Martin,McDowell,Mecklenburg,Mitchell,Montgomery,Moore,
    Nash,New Hanover,Northampton,Onslow,Orange,Pamlico,Pasquotank,Pender,Perquimans,Person,Pitt,Polk,
    Randolph,Richmond,Robeson,Rockingham,Rowan,Rutherford,Sampson,Scotland,Stanly,Stokes,Surry,Swain,
    Transylvania,Tyrrell,Union,Vance,Wake,Warren,Washington,Watauga,Wayne,Wilkes,Wilson,Yadkin,Yancey
    ND:Adams,Barnes,Benson,Billings,Bottineau,Bowman,Burke,Burleigh,Cass,Cavalier,Dickey,Divide,Dunn,Eddy,
    Emmons,Foster,Golden Valley,Grand Forks,Grant,Griggs,Hettinger,Kidder,LaMoure,Logan,McHenry,McIntosh,
    McKenzie,McLean,Mercer,Morton,Mountrail,Nelson,Oliver,Pembina,Pierce,Ramsey,Ransom,Renville,Richland,
    Rolette,Sargent,Sheridan,Sioux,Slope,Stark,Steele,Stutsman,Towner,Traill,Walsh,Ward,Wells,Williams
    OH:Adams,Allen,Ashland,Ashtabula,Athens,Auglaize,Belmont,Brown,Butler,Carroll,Champaign,Clark,Clermont,
    Clinton,Columbiana,Coshocton,Crawford,Cuyahoga,Darke,Defiance,Delaware,Erie,Fairfield,Fayette,Franklin,
    Fulton,Gallia,Geauga,Greene,Guernsey,Hamilton,Hancock,Hardin,Harrison,Henry,Highland,Hocking,Holmes,
    Huron,Jackson,Jefferson,Knox,Lake,Lawrence,Licking,Logan,Lorain,Lucas,Madison,Mahoning,Marion,Medina,
    Meigs,Mercer,Miami,Monroe,Montgomery,Morgan,Morrow,Muskingum,Noble,Ottawa,Paulding,Perry,Pickaway,Pike,
    Portage,Preble,Putnam,Richland,Ross,Sandusky,Scioto,Seneca,Shelby,Stark,Summit,Trumbull,Tuscarawas,
    Union,Van Wert,Vinton,Warren,Washington,Wayne,Williams,Wood,Wyandot
    OK:Adair,Alfalfa,Atoka,Beaver,Beckham,Blaine,Bryan,Caddo,Canadian,Carter,Cherokee,Choctaw,Cimarron,
    Cleveland,Coal,Comanche,Cotton,Craig,Creek,Custer,Delaware,Dewey,Ellis,Garfield,Garvin,Grady,Grant,
    Greer,Harmon,Harper,Haskell,Hughes,Jackson,Jefferson,Johnston,Kay,Kingfisher,Kiowa,Latimer,Le Flore,
    Lincoln,Logan,Love,Major,Marshall,Mayes,McClain,McCurtain,McIntosh,Murray,Muskogee,Noble,Nowata,
    Okfuskee,Oklahoma,Okmulgee,Osage,Ottawa,Pawnee,Payne,Pittsburg,Pontotoc,Pottawatomie,Pushmataha,
    Roger Mills,Rogers,Seminole,Sequoyah,Stephens,Texas,Tillman,Tulsa,Wagoner,Washington,Washita,Woods,
    Woodward
    OR:Baker,Benton,Clackamas,Clatsop,Columbia,Coos,Crook,Curry,Deschutes,Douglas,Gilliam,Grant,Harney,
    Hood River,Jackson,Jefferson,Josephine,Klamath,Lake,Lane,Lincoln,Linn,Malheur,Marion,Morrow,Multnomah,
    Polk,Sherman,Tillamook,Umatilla,Union,Wallowa,Wasco,Washington,Wheeler,Yamhill
    PA:Adams,Allegheny,Armstrong,Beaver,Bedford,Berks,Blair,Bradford,Bucks,Butler,Cambria,Cameron,Carbon,
    Centre,Chester,Clarion,Clearfield,Clinton,Columbia,Crawford,Cumberland,Dauphin,Delaware,Elk,Erie,
    Fayette,Forest,Franklin,Fulton,Greene,Huntingdon,Indiana,Jefferson,Juniata,Lackawanna,Lancaster,
    Lawrence,Lebanon,Lehigh,Luzerne,Lycoming,McKean,Mercer,Mifflin,Monroe,Montgomery,Montour,Northampton,
    Northumberland,Perry,Philadelphia,Pike,Potter,Schuylkill,Snyder,Somerset,Sullivan,Susquehanna,Tioga,
    Union,Venango,Warren,Washington,Wayne,Westmoreland,Wyoming,York
    RI:Bristol,Kent,Newport,Providence,Washington
    SC:Abbeville,Aiken,Allendale,Anderson,Bamberg,Barnwell,Beaufort,Berkeley,Calhoun,Charleston,Cherokee,
    Chester,Chesterfield,Clarendon,Colleton,Darlington,Dillon,Dorchester,Edgefield,Fairfield,Florence,
    Georgetown,Greenville,Greenwood,Hampton,Horry,Jasper,Kershaw,Lancaster,Laurens,Lee,Lexington,Marion,
    Marlboro,McCormick,Newberry,Oconee,Orangeburg,Pickens,Richland,Saluda,Spartanburg,Sumter,Union,
    Williamsburg,York
    SD:Aurora,Beadle,Bennett,Bon Homme,Brookings,Brown,Brule,Buffalo,Butte,Campbell,Charles Mix,Clark,Clay,
    Codington,Corson,Custer,Davison,Day,Deuel,Dewey,Douglas,Edmunds,Fall River,Faulk,Grant,Gregory,Haakon,
    Hamlin,Hand,Hanson,Harding,Hughes,Hutchinson,Hyde,Jackson,Jerauld,Jones,Kingsbury,Lake,Lawrence,Lincoln,
    Lyman,Marshall,McCook,McPherson,Meade,Mellette,Miner,Minnehaha,Moody,Oglala Lakota,Pennington,Perkins,
    Potter,Roberts,Sanborn,Spink,Stanley,Sully,Todd,Tripp,Turner,Union,Walworth,Yankton,Ziebach
    TN:Anderson,Bedford,Benton,Bledsoe,Blount,Bradley,Campbell,Cannon,Carroll,Carter,Cheatham,Chester,
    Claiborne,Clay,Cocke,Coffee,Crockett,Cumberland,Davidson,Decatur,DeKalb,Dickson,Dyer,Fayette,Fentress,
    Franklin,Gibson,Giles,Grainger,Greene,Grundy,Hamblen,Hamilton,Hancock,Hardeman,Hardin,Hawkins,Haywood,
    Henderson,Henry,Hickman,Houston,Humphreys,Jackson,Jefferson,Johnson,Knox,Lake,Lauderdale,Lawrence,Lewis,
    Lincoln,Loudon,Macon,Madison,Marion,Marshall,Maury,McMinn,McNairy,Meigs,Monroe,Montgomery,Moore,Morgan,
    Obion,Overton,Perry,Pickett,Polk,Putnam,Rhea,Roane,Robertson,Rutherford,Scott,Sequatchie,Sevier,Shelby,
    Smith,Stewart,Sullivan,Sumner,Tipton,Trousdale,Unicoi,Union,Van Buren,Warren,Washington,Wayne,Weakley,
    White,Williamson,Wilson
    TX:Anderson,Andrews,Angelina,Aransas,Archer,Armstrong,Atascosa,Austin,Bailey,Bandera,Bastrop,Baylor,Bee,
    Bell,Bexar,Blanco,Borden,Bosque,Bowie,Brazoria,Brazos,Brewster,Briscoe,Brooks,Brown,Burleson,Burnet,
    Caldwell,Calhoun,Callahan,Cameron,Camp,Carson,Cass,Castro,Chambers,Cherokee,Childress,Clay,Cochran,Coke,
    Coleman,Collin,Collingsworth,Colorado,Comal,Comanche,Concho,Cooke,Coryell,Cottle,Crane,Crockett,Crosby,
    Culberson,Dallam,Dallas,Dawson,Deaf Smith,Delta,Denton,DeWitt,Dickens,Dimmit,Donley,Duval,Eastland,
    Ector,Edwards,El Paso,Ellis,Erath,Falls,Fannin,Fayette,Fisher,Floyd,Foard,Fort Bend,Franklin,Freestone,
    Frio,Gaines,Galveston,Garza,Gillespie,Glasscock,Goliad,Gonzales,Gray,Grayson,Gregg,Grimes,Guadalupe,
    Hale,Hall,Hamilton,Hansford,Hardeman,Hardin,Harris,Harrison,Hartley,Haskell,Hays,Hemphill,Henderson,
    Hidalgo,Hill,Hockley,Hood,Hopkins,Houston,Howard,Hudspeth,Hunt,Hutchinson,Irion,Jack,Jackson,Jasper,
    Jeff Davis,Jefferson,Jim Hogg,Jim Wells,Johnson,Jones,Karnes,Kaufman,Kendall,Kenedy,Kent,Kerr,Kimble,
    King,Kinney,Kleberg,Knox,La Salle,Lamar,Lamb,Lampasas,Lavaca,Lee,Leon,Liberty,Limestone,Lipscomb,
    Live Oak,Llano,Loving,Lubbock,Lynn,Madison,Marion,Martin,Mason,Matagorda,Maverick,McCulloch,McLennan,
    McMullen,Medina,Menard,Midland,Milam,Mills,Mitchell,Montague,Montgomery,Moore,Morris,Motley,Nacogdoches,
    Navarro,Newton,Nolan,Nueces,Ochiltree,Oldham,Orange,Palo Pinto,Panola,Parker,Parmer,Pecos,Polk,Potter,
    Presidio,Rains,Randall,Reagan,Real,Red River,Reeves,Refugio,Roberts,Robertson,Rockwall,Runnels,Rusk,
    Sabine,San Augustine,San Jacinto,San Patricio,San Saba,Schleicher,Scurry,Shackelford,Shelby,Sherman,
    Smith,Somervell,Starr,Stephens,Sterling,Stonewall,Sutton,Swisher,Tarrant,Taylor,Terrell,Terry,
    Throckmorton,Titus,Tom Green,Travis,Trinity,Tyler,Upshur,Upton,Uvalde,Val Verde,Van Zandt,Victoria,
    Walker,Waller,Ward,Washington,Webb,Wharton,Wheeler,Wichita,Wilbarger,Willacy,Williamson,Wilson,Winkler,
    Wise,Wood,Yoakum,Young,Zapata,Zavala
    UT:Beaver,Box Elder,Cache,Carbon,Daggett,Davis,Duchesne,Emery,Garfield,Grand,Iron,Juab,Kane,Millard,
    Morgan,Piute,Rich,Salt Lake,San Juan,Sanpete,Sevier,Summit,Tooele,Uintah,Utah,Wasatch,Washington,Wayne,
    Weber
    VT:Addison,Bennington,Caledonia,Chittenden,Essex,Franklin,Grand Isle,Lamoille,Orange,Orleans,Rutland,
    Washington,Windham,Windsor
    VA:Accomack,Albemarle,Alexandria*,Alleghany,Amelia,Amherst,Appomattox,Arlington,Augusta,Bath,Bedford,
    Bland,Botetourt,Bristol*,Brunswick,Buchanan,Buckingham,Buena Vista*,Campbell,Caroline,Carroll,
    Charles City,Charlotte,Charlottesville*,Chesapeake*,Chesterfield,Clarke,Colonial Heights*,Covington*,
    Craig,Culpeper,Cumberland,Danville*,Dickenson,Dinwiddie,Emporia*,Essex,Fairfax,Fairfax*,Falls Church*,
    Fauquier,Floyd,Fluvanna,Franklin,Franklin*,Frederick,Fredericksburg*,Galax*,Giles,Gloucester,Goochland,
    Grayson,Greene,Greensville,Halifax,Hampton*,Hanover,Harrisonburg*,Henrico,Henry,Highland,Hopewell*,
    Isle of Wight,James City,King and Queen,King George,King William,Lancaster,Lee,Lexington*,Loudoun,
    Louisa,Lunenburg,Lynchburg*,Madison,Manassas*,Manassas Park*,Martinsville*,Mathews,Mecklenburg,
    Middlesex,Montgomery,Nelson,New Kent,Newport News*,Norfolk*,Northampton,Northumberland,Norton*,Nottoway,
    Orange,Page,Patrick,Petersburg*,Pittsylvania,Poquoson*,Portsmouth*,Powhatan,Prince Edward,Prince George,
    Prince William,Pulaski,Radford*,Rappahannock,Richmond,Richmond*,Roanoke,Roanoke*,Rockbridge,Rockingham,
    Russell,Salem*,Scott,Shenandoah,Smyth,Southampton,Spotsylvania,Stafford,Staunton*,Suffolk*,Surry,Sussex,
    Tazewell,Virginia Beach*,Warren,Washington,Waynesboro*,Westmoreland,Williamsburg*,Winchester*,Wise,
    Wythe,York
    WA:Adams,Asotin,Benton,Chelan,Clallam,Clark,Columbia,Cowlitz,Douglas,Ferry,Franklin,Garfield,Grant,
    Grays Harbor,Island,Jefferson,King,Kitsap,Kittitas,Klickitat,Lewis,Lincoln,Mason,Okanogan,Pacific,
    Pend Oreille,Pierce,San Juan,Skagit,Skamania,Snohomish,Spokane,Stevens,Thurston,Wahkiakum,Walla Walla,
    Whatcom,Whitman,Yakima
    WV:Barbour,Berkeley,Boone,Braxton,Brooke,Cabell,Calhoun,Clay,Doddridge,Fayette,Gilmer,Grant,Greenbrier,
    Hampshire,Hancock,Hardy,Harrison,Jackson,Jefferson,Kanawha,Lewis,Lincoln,Logan,Marion,Marshall,Mason,
    McDowell,Mercer,Mineral,Mingo,Monongalia,Monroe,Morgan,Nicholas,Ohio,Pendleton,Pleasants,Pocahontas,
    Preston,Putnam,Raleigh,Randolph,Ritchie,Roane,Summers,Taylor,Tucker,Tyler,Upshur,Wayne,Webster,Wetzel,
    Wirt,Wood,Wyoming
    WI:Adams,Ashland,Barron,Bayfield,Brown,Buffalo,Burnett,Calumet,Chippewa,Clark,Columbia,Crawford,Dane,
    Dodge,Door,Douglas,Dunn,Eau Claire,Florence,Fond du Lac,Forest,Grant,Green,Green Lake,Iowa,Iron,Jackson,
    Jefferson,Juneau,Kenosha,Kewaunee,La Crosse,Lafayette,Langlade,Lincoln,Manitowoc,Marathon,Marinette,
    Marquette,Menominee,Milwaukee,Monroe,Oconto,Oneida,Outagamie,Ozaukee,Pepin,Pierce,Polk,Portage,Price,
    Racine,Richland,Rock,Rusk,Sauk,Sawyer,Shawano,Sheboygan,St. Croix,Taylor,Trempealeau,Vernon,Vilas,
    Walworth,Washburn,Washington,Waukesha,Waupaca,Waushara,Winnebago,Wood
    WY:Albany,Big Horn,Campbell,Carbon,Converse,Crook,Fremont,Goshen,Hot Springs,Johnson,Laramie,Lincoln,
    Natrona,Niobrara,Park,Platte,Sheridan,Sublette,Sweetwater,Teton,Uinta,Washakie,Weston
    """
}
